package dev.turnstile.emulator.sanitize;

import dev.turnstile.emulator.bus.Bus;
import dev.turnstile.emulator.bus.DeviceTap;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.interpreter.SteppingEngine;
import dev.turnstile.emulator.mmu.Mmu;
import dev.turnstile.emulator.mmu.TranslationProbe;
import dev.turnstile.isa.elf.ElfFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The sanitizers of one machine. They are its {@link #tap} and its {@link #engines engine}, and see all that passes there; a guest runs exactly as it
 * does without them, more slowly. What they have found is in {@link #reports}.
 *
 * <p>An object is for one machine, which belongs to one thread.
 */
public final class Sanitizers {
    private final Set<Sanitizer> wanted;
    private final GuestSymbols kernel;
    private final List<ModuleObject> modules = new ArrayList<>();
    private final List<Report> reports = new ArrayList<>();
    private final DriverSanitizer drivers = new DriverSanitizer();
    private @Nullable GuestSymbols program;
    private Consumer<Report> listener = report -> {};
    private boolean used;

    /**
     * @param kernel what is booted: by its symbols, the sanitizers know which pages are free, and name places
     */
    public Sanitizers(Collection<Sanitizer> wanted, ElfFile kernel) {
        this.wanted = wanted.isEmpty() ? EnumSet.noneOf(Sanitizer.class) : EnumSet.copyOf(wanted);
        this.kernel = new GuestSymbols(kernel);
    }

    /** Object files of modules that may be loaded: their lines of source are known then. */
    public Sanitizers modules(Collection<ElfFile> objects) {
        objects.forEach(object -> modules.add(new ModuleObject(object)));
        return this;
    }

    /** The program that runs in user mode. */
    public Sanitizers program(ElfFile executable) {
        program = new GuestSymbols(executable);
        return this;
    }

    /**
     * Somebody to be told of each report when it is made. Whoever then stops the machine stops it behind the instruction that is being executed.
     */
    public Sanitizers onReport(Consumer<Report> consumer) {
        listener = consumer;
        return this;
    }

    /** What has been found so far. */
    public List<Report> reports() {
        return List.copyOf(reports);
    }

    /** What stands between the devices and the machine; behind a tap that changes what passes. */
    public DeviceTap tap() {
        return wanted.contains(Sanitizer.DRIVER) ? drivers : DeviceTap.NONE;
    }

    /** Makes the engine of the machine. */
    public Engine.Factory engines() {
        return this::engine;
    }

    private Engine engine(Hart hart, Mmu mmu, Bus bus) {
        if (used) {
            throw new IllegalStateException("these sanitizers are another machine's");
        }
        used = true;
        GuestPlaces places = new GuestPlaces(bus.memory(), kernel, modules, program);
        Findings findings = new Findings(hart, places::of, report -> {
            reports.add(report);
            hart.stopNoLaterThan(hart.instructions + 1);
            listener.accept(report);
        });
        TranslationProbe probe = new TranslationProbe(hart, mmu, bus.memory());
        CallStacks calls = new CallStacks(hart);
        List<Onlooker> onlookers = new ArrayList<>();
        if (wanted.contains(Sanitizer.DRIVER)) {
            onlookers.addAll(drivers.begin(new Scene(hart, bus.memory(), kernel, calls, findings), kernel));
        }
        if (wanted.contains(Sanitizer.TLB)) {
            onlookers.add(new StaleTranslations(hart, probe, calls, findings));
        }
        return new SteppingEngine(hart, mmu, bus, new InstructionWatch(hart, bus.memory(), probe, calls, onlookers));
    }
}
