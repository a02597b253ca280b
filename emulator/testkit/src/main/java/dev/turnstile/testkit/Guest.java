package dev.turnstile.testkit;

import dev.turnstile.emulator.bus.DeviceTap;
import dev.turnstile.emulator.device.DeviceProvider;
import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.interpreter.Interpreter;
import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.emulator.sanitize.Sanitizer;
import dev.turnstile.isa.elf.ElfFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What there is in a machine, and what it boots: said once, booted as often as wanted. The first {@link #boot} takes a snapshot; those after it
 * go on from there at once, each in a machine of its own.
 *
 * <pre>{@code
 * Guest guest = Guest.withShell().device("checksum").module("checksum", Path.of("checksum.s"));
 * try (Session session = guest.boot()) {
 *     session.command("insmod checksum");
 * }
 * }</pre>
 */
public final class Guest {
    private static final String PROGRAM = "/bin/program";
    private static final String SHELL = "/init";

    private final GuestFiles files;
    private final GuestDevices devices = new GuestDevices();
    private final List<String> arguments = new ArrayList<>();
    private final @Nullable ElfFile bare;
    private String firstProgram;
    private String words = "";
    private boolean terminal;
    private MachineConfiguration configuration = MachineConfiguration.DEFAULT;
    private Engine.Factory engines = Interpreter::new;
    private Set<Sanitizer> sanitizers = Set.of();
    private @Nullable ElfFile kernel;
    private long limit = 1_000_000_000;
    private Consumer<Session> preparation = session -> {};
    private @Nullable Setup setup;
    private @Nullable BootedGuest booted;

    private Guest(GuestFiles files, String firstProgram, @Nullable ElfFile bare) {
        this.files = files;
        this.firstProgram = firstProgram;
        this.bare = bare;
    }

    /** The standard file system, in which a shell reads the console. */
    public static Guest withShell() {
        return new Guest(GuestFiles.standard(), SHELL, null);
    }

    /** A file system without any files. */
    public static Guest empty() {
        return new Guest(GuestFiles.empty(), SHELL, null);
    }

    /** A program as the first and only process. */
    public static Guest running(Path... sources) {
        return empty().directory("/tmp").firstProgram(PROGRAM).program(PROGRAM, sources);
    }

    /** A source in assembly on the bare machine, in place of a kernel: it is entered at its {@code _start}. */
    public static Guest bare(Path source) {
        return new Guest(GuestFiles.empty(), "", new Toolchain(List.of(), false).bare(source));
    }

    // What is in the file system

    /** Where sources that come after this look for what they include. */
    public Guest include(Path directory) {
        files.include(directory);
        return changed();
    }

    /** Links programs that come after this with the shared user library. */
    public Guest dynamic() {
        files.dynamic();
        return changed();
    }

    /**
     * A program of sources in assembly or C, objects, archives.
     *
     * @param path where it lies in the guest
     */
    public Guest program(String path, Path... sources) {
        files.program(path, List.of(sources));
        return changed();
    }

    /** A program of a text in assembly. */
    public Guest program(String path, String assembly) {
        files.program(path, assembly);
        return changed();
    }

    /** A kernel module, for {@code insmod NAME}. */
    public Guest module(String name, Path source) {
        files.module(name, source);
        return changed();
    }

    /** A kernel module of a text in assembly. */
    public Guest module(String name, String assembly) {
        files.module(name, assembly);
        return changed();
    }

    /** A file. */
    public Guest file(String path, byte[] contents) {
        files.file(path, contents);
        return changed();
    }

    /** A file of text. */
    public Guest file(String path, String contents) {
        return file(path, contents.getBytes(StandardCharsets.UTF_8));
    }

    /** An empty directory. */
    public Guest directory(String path) {
        files.directory(path);
        return changed();
    }

    // What is plugged in

    /** A device, as the command line names it: {@code name,option=value}. */
    public Guest device(String specification) {
        devices.add(specification);
        return changed();
    }

    /** A device of a test's own, which no class path need know. */
    public Guest device(DeviceProvider provider, String... options) {
        devices.add(provider, options);
        return changed();
    }

    /** Where devices are looked for, in place of the class path of the test. */
    public Guest devicesFrom(ClassLoader loader) {
        devices.from(loader);
        return changed();
    }

    /** A file of the host's that an option of a device may name. The host's own may be named, too; they are only read. */
    public Guest hostFile(String name, byte[] contents) {
        devices.file(name, contents);
        return changed();
    }

    /** A disk, which each machine gets anew. */
    public Guest disk(Supplier<? extends BlockStore> made) {
        devices.disk(made);
        return changed();
    }

    /** A disk with these contents. */
    public Guest disk(byte[] contents) {
        return disk(() -> MemoryDisk.of(contents));
    }

    /** What goes wrong with a device, as {@code --fault} has it. */
    public Guest fault(String rule) {
        devices.fault(rule);
        return changed();
    }

    /** Something that stands between devices and machine, for each machine anew; those said first are nearer to the devices. */
    public Guest tap(Supplier<? extends DeviceTap> made) {
        devices.tap(made);
        return changed();
    }

    // How it is run

    /** Words for the kernel's command line. */
    public Guest kernelWords(String line) {
        words = line;
        return changed();
    }

    /** Another kernel than the one that is built. */
    public Guest kernel(ElfFile other) {
        kernel = other;
        return changed();
    }

    /** The path of the first process. */
    public Guest firstProgram(String path) {
        firstProgram = path;
        return changed();
    }

    /** Arguments of the first process. */
    public Guest arguments(String... added) {
        arguments.addAll(List.of(added));
        return changed();
    }

    /** Memory, TLB and the like; the kernel's command line is made anew. */
    public Guest configuration(MachineConfiguration chosen) {
        configuration = chosen;
        return changed();
    }

    /** Changes what has been said of memory, TLB and the like. */
    public Guest configuration(UnaryOperator<MachineConfiguration> change) {
        return configuration(change.apply(configuration));
    }

    /** What executes it; the interpreter, if nothing is said. */
    public Guest engine(Engine.Factory chosen) {
        engines = chosen;
        return changed();
    }

    /**
     * Looks for mistakes of drivers and the like, on an engine of its own: {@link Session#findings}. Each boot is a whole one then, because what is
     * looked at begins with the first instruction.
     */
    public Guest sanitize(Sanitizer... wanted) {
        sanitizers = Set.of(wanted);
        return changed();
    }

    /** The console is a terminal, with echo and a prompt, and not a pipe. */
    public Guest terminal() {
        terminal = true;
        return changed();
    }

    /** Instructions after which a session fails that is waiting for something. */
    public Guest limit(long instructions) {
        limit = instructions;
        return changed();
    }

    /** What is done once behind the boot: every {@link #boot} begins after it. */
    public Guest prepared(Consumer<Session> steps) {
        preparation = preparation.andThen(steps);
        return changed();
    }

    private Guest changed() {
        setup = null;
        booted = null;
        return this;
    }

    // Machines

    /** A machine before its first instruction. */
    public Session start() {
        return Session.start(setup());
    }

    /** A machine that has booted and asks its console for input for the first time, or as {@link #prepared} has left it. */
    public synchronized Session boot() {
        if (booted != null) {
            return Session.resume(setup(), booted);
        }
        Session session = Session.record(setup());
        session.awaitInput();
        preparation.accept(session);
        BootedGuest kept = session.keep();
        booted = sanitizers.isEmpty() ? kept : null;
        return session;
    }

    /** Boots, lets a shell do one command, and ends. */
    public CommandResult command(String line) {
        try (Session session = boot()) {
            return session.command(line);
        }
    }

    private synchronized Setup setup() {
        if (setup == null) {
            setup = bare == null ? kernelSetup() : bareSetup(bare);
        }
        return setup;
    }

    private Setup kernelSetup() {
        ElfFile chosen = kernel == null ? Toolchain.kernel() : kernel;
        String line = KernelLine.of(firstProgram, terminal, words, arguments);
        return new Setup(
                configuration.withCommandLine(line),
                files.image(chosen),
                engines,
                sanitizers,
                terminal,
                devices.copy(),
                files.symbols(chosen),
                limit);
    }

    private Setup bareSetup(ElfFile image) {
        return new Setup(
                configuration.withCommandLine(words),
                files.image(image),
                engines,
                sanitizers,
                terminal,
                devices.copy(),
                files.symbols(image),
                limit);
    }
}
