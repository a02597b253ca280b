package dev.turnstile.emulator.sanitize;

import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.isa.elf.ElfFile;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names the places in a guest's code: in its kernel, in modules as they are loaded just now, in the program that runs in user mode. */
public final class GuestPlaces {
    private final GuestSymbols kernel;
    private final LoadedModules modules;
    private final @Nullable GuestSymbols program;

    /**
     * The places of a machine.
     *
     * @param modules object files of modules that may be loaded: their lines of source are known then
     */
    public GuestPlaces(PhysicalMemory memory, ElfFile kernel, Collection<ElfFile> modules) {
        this(
                memory,
                new GuestSymbols(kernel),
                modules.stream().map(ModuleObject::new).toList(),
                null);
    }

    GuestPlaces(
            PhysicalMemory memory, GuestSymbols kernel, List<ModuleObject> modules, @Nullable GuestSymbols program) {
        this.kernel = kernel;
        this.modules = new LoadedModules(memory, kernel, modules);
        this.program = program;
    }

    /** The place of an instruction, as far as it is known. */
    public Place of(int pc) {
        Place place = kernel.place(pc);
        if (place == null) {
            place = modules.place(pc);
        }
        if (place == null && program != null) {
            place = program.place(pc);
        }
        return place == null ? Place.unknown(pc) : place;
    }

    /** The same in an executable that runs in user mode. */
    public static Place inProgram(ElfFile executable, int pc) {
        Place place = new GuestSymbols(executable).place(pc);
        return place == null ? Place.unknown(pc) : place;
    }
}
