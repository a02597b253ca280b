package dev.turnstile.cli;

import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.emulator.device.DeviceSpecification;
import dev.turnstile.emulator.fault.FaultPlan;
import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.host.LocalFiles;
import dev.turnstile.emulator.host.Pacing;
import dev.turnstile.emulator.host.StreamSource;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.emulator.machine.Peripherals;
import dev.turnstile.emulator.machine.PluggedDevices;
import dev.turnstile.emulator.sanitize.Report;
import dev.turnstile.emulator.sanitize.Sanitizer;
import dev.turnstile.emulator.sanitize.Sanitizers;
import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.isa.elf.ElfException;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.kernel.KernelImage;
import dev.turnstile.kernel.KernelWords;
import dev.turnstile.programs.GuestHeaders;
import dev.turnstile.programs.InitialFileSystem;
import dev.turnstile.programs.LibraryFiles;
import dev.turnstile.programs.NewcArchive;
import dev.turnstile.programs.ProgramBuilder;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A guest program, or a whole file system, on a machine with the kernel, its streams in memory: what a test sets, and then looks at. */
final class GuestSession {
    /** More than any test needs; a program that never ends becomes a failure. */
    private static final long LIMIT = 2_000_000_000L;

    /** A dialogue whose guest doesn't answer goes on for ever, while its console is asked for keys. */
    private static final long DIALOGUE_LIMIT = 100_000_000L;

    private static final String PROGRAM = "/bin/program";

    private final Bytes fileSystem;
    private final String firstProgram;
    private final List<String> arguments = new ArrayList<>();
    private MachineConfiguration configuration = MachineConfiguration.DEFAULT;
    private EngineName engine = EngineName.interpreter;
    private byte[] input = {};
    private String words = "";
    private @Nullable BlockStore disk;
    private @Nullable Dialogue console;
    private final List<DeviceSpecification> devices = new ArrayList<>();
    private final List<String> classPath = new ArrayList<>();
    private FaultPlan faults = FaultPlan.NONE;
    private final Set<Sanitizer> sanitizers = EnumSet.noneOf(Sanitizer.class);
    private @Nullable ElfFile kernel;
    private long limit = LIMIT;

    private GuestSession(byte[] fileSystem, String firstProgram) {
        this.fileSystem = Bytes.of(fileSystem);
        this.firstProgram = firstProgram;
    }

    /** A session with the standard file system, in which a shell reads the input. */
    static GuestSession withShell() throws IOException {
        return new GuestSession(InitialFileSystem.standard(), "/init");
    }

    /** The same, with more files. */
    static GuestSession withShell(NewcArchive more) throws IOException {
        return new GuestSession(InitialFileSystem.with(InitialFileSystem.standard(), more), "/init");
    }

    /** A session for a program made of sources, as the command runs it. */
    static GuestSession of(List<Path> sources) throws IOException {
        return new GuestSession(fileSystem(program(sources, false)), PROGRAM);
    }

    /** The same, linked with the shared user library. */
    static GuestSession ofDynamic(List<Path> sources) throws IOException {
        return new GuestSession(fileSystem(program(sources, true)), PROGRAM);
    }

    /** A session for a program that is {@code /init}, in a file system that holds nothing else. */
    static GuestSession ofInit(Path source, Path... include) throws IOException {
        return new GuestSession(
                InitialFileSystem.of(program(List.of(source), false, include).write()), "/init");
    }

    /** A session for a kernel of one's own, without a file system. */
    static GuestSession ofKernel(ElfFile kernel) {
        GuestSession session = new GuestSession(new byte[0], "");
        session.kernel = kernel;
        return session;
    }

    private static ElfFile program(List<Path> sources, boolean dynamic, Path... include) throws IOException {
        try (GuestHeaders headers = new GuestHeaders()) {
            return new ProgramBuilder(
                            List.of(include),
                            headers,
                            new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                            dynamic)
                    .build(sources);
        } catch (AssemblyException e) {
            throw new AssertionError(e.toString(), e);
        }
    }

    GuestSession arguments(List<String> added) {
        arguments.addAll(added);
        return this;
    }

    GuestSession input(byte[] bytes) {
        input = bytes;
        return this;
    }

    GuestSession engine(EngineName chosen) {
        engine = chosen;
        return this;
    }

    /** Words for the kernel's command line. */
    GuestSession kernelWords(String line) {
        words = line;
        return this;
    }

    GuestSession configuration(MachineConfiguration chosen) {
        configuration = chosen;
        return this;
    }

    GuestSession disk(@Nullable BlockStore store) {
        disk = store;
        return this;
    }

    /** Devices that are plugged in, as the command line names them. */
    GuestSession devices(String... wanted) {
        for (String device : wanted) {
            devices.add(DeviceSpecification.parse(device));
        }
        return this;
    }

    /** What goes wrong with the devices, as the command line says it. */
    GuestSession faults(List<String> rules) {
        faults = FaultPlan.of(rules);
        return this;
    }

    /** Where devices of one's own are. */
    GuestSession classPath(Path classes) {
        classPath.add(classes.toString());
        return this;
    }

    /** Somebody at a terminal, in place of an input. */
    GuestSession console(Dialogue dialogue) {
        console = dialogue;
        return this;
    }

    /** What is looked for; the machine runs on an engine that can. */
    GuestSession sanitize(Sanitizer... wanted) {
        sanitizers.addAll(List.of(wanted));
        return this;
    }

    /** Most instructions, in place of more than any test needs. */
    GuestSession limit(long instructions) {
        limit = instructions;
        return this;
    }

    /** What a run has come to. */
    record Result(
            Outcome outcome,
            String output,
            String errors,
            String log,
            String statistics,
            PhysicalMemory memory,
            List<Report> reports) {
        int status() {
            return outcome.status();
        }
    }

    Result run() throws IOException {
        GuestBuffer output = new GuestBuffer();
        GuestBuffer errors = new GuestBuffer();
        GuestBuffer log = new GuestBuffer();
        Peripherals peripherals = new Peripherals(
                console == null ? new StreamSource(new ByteArrayInputStream(input), () -> {}) : console,
                console == null ? output : console,
                log,
                errors,
                disk,
                Pacing.NONE);
        PluggedDevices plugged = new PluggedDevices(DeviceArguments.registry(classPath), new LocalFiles(), devices);
        String terminal = console == null ? "pipe" : "tty";
        String line =
                "init=" + firstProgram + " console=" + terminal + " " + words + " -- " + KernelWords.quoted(arguments);
        ElfFile booted = kernel == null ? kernel() : kernel;
        Sanitizers watching =
                new Sanitizers(sanitizers, booted).modules(SanitizerOptions.modules(fileSystem.toArray()));
        Machine machine = new Machine(
                configuration.withCommandLine(line),
                BootImage.of(booted, fileSystem),
                peripherals.withDevices(plugged.withTap(watching.tap()).withFaults(faults)),
                sanitizers.isEmpty() ? engine.comparable() : watching.engines());
        Outcome outcome = machine.run(console == null ? limit : DIALOGUE_LIMIT);
        machine.close();
        String statistics = new Statistics(machine.hart(), 0, outcome.status()).json();
        return new Result(
                outcome,
                output.toString(),
                errors.toString(),
                log.toString(),
                statistics,
                machine.memory(),
                watching.reports());
    }

    private static byte[] fileSystem(ElfFile program) throws IOException {
        NewcArchive archive = new NewcArchive().directory("/tmp").file(PROGRAM, 0755, program.write());
        try {
            LibraryFiles.addTo(archive, program, List.of());
        } catch (AssemblyException e) {
            throw new AssertionError(e.toString(), e);
        }
        return archive.toByteArray();
    }

    private static ElfFile kernel() throws IOException {
        try {
            return ElfFile.read(KernelImage.executable());
        } catch (ElfException e) {
            throw new IOException(e);
        }
    }
}
