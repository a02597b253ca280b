package dev.turnstile.cli;

import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.host.ByteSink;
import dev.turnstile.emulator.host.Pacing;
import dev.turnstile.emulator.host.StreamSource;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.emulator.machine.Peripherals;
import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.isa.elf.ElfException;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.kernel.KernelImage;
import dev.turnstile.programs.InitialFileSystem;
import dev.turnstile.programs.NewcArchive;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A guest program, or a whole file system, on a machine with the kernel, its streams in memory: what a test sets, and then looks at. */
final class GuestSession {
    /** More than any test needs; a program that never ends becomes a failure. */
    private static final long LIMIT = 2_000_000_000L;

    private static final String PROGRAM = "/bin/program";

    private final Bytes fileSystem;
    private final String firstProgram;
    private final List<String> arguments = new ArrayList<>();
    private MachineConfiguration configuration = MachineConfiguration.DEFAULT;
    private EngineName engine = EngineName.interpreter;
    private byte[] input = {};
    private String words = "";
    private @Nullable BlockStore disk;

    private GuestSession(byte[] fileSystem, String firstProgram) {
        this.fileSystem = Bytes.of(fileSystem);
        this.firstProgram = firstProgram;
    }

    /** A session with the standard file system, in which a shell reads the input. */
    static GuestSession withShell() throws IOException {
        return new GuestSession(InitialFileSystem.standard(), "/init");
    }

    /** A session for a program made of sources, as the command runs it. */
    static GuestSession of(List<Path> sources) throws IOException {
        return new GuestSession(fileSystem(program(sources)), PROGRAM);
    }

    /** A session for a program that is {@code /init}, in a file system that holds nothing else. */
    static GuestSession ofInit(Path source, Path include) throws IOException {
        return new GuestSession(
                InitialFileSystem.of(program(List.of(source), include).write()), "/init");
    }

    private static ElfFile program(List<Path> sources, Path... include) throws IOException {
        try (GuestHeaders headers = new GuestHeaders()) {
            return new ProgramBuilder(
                            List.of(include), headers, new PrintWriter(System.err, true, StandardCharsets.UTF_8))
                    .build(sources);
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

    /** What a run has come to. */
    record Result(Outcome outcome, String output, String errors, String log, String statistics) {
        int status() {
            return outcome.status();
        }
    }

    Result run() throws IOException {
        Buffer output = new Buffer();
        Buffer errors = new Buffer();
        Buffer log = new Buffer();
        Peripherals peripherals = new Peripherals(
                new StreamSource(new ByteArrayInputStream(input), () -> {}), output, log, errors, disk, Pacing.NONE);
        String line = "init=" + firstProgram + " console=pipe " + words + " -- " + KernelWords.quoted(arguments);
        Machine machine = new Machine(
                configuration.withCommandLine(line),
                BootImage.of(kernel(), fileSystem),
                peripherals,
                engine.comparable());
        Outcome outcome = machine.run(LIMIT);
        String statistics = new Statistics(machine.hart(), 0, outcome.status()).json();
        return new Result(outcome, output.toString(), errors.toString(), log.toString(), statistics);
    }

    private static byte[] fileSystem(ElfFile program) {
        return new NewcArchive()
                .directory("/tmp")
                .file(PROGRAM, 0755, program.write())
                .toByteArray();
    }

    private static ElfFile kernel() throws IOException {
        try {
            return ElfFile.read(KernelImage.executable());
        } catch (ElfException e) {
            throw new IOException(e);
        }
    }

    /** Bytes in memory, seen as Latin-1 so that none is lost. */
    private static final class Buffer implements ByteSink {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int value) {
            bytes.write(value);
        }

        @Override
        public void flush() {}

        @Override
        public String toString() {
            return bytes.toString(StandardCharsets.ISO_8859_1);
        }
    }
}
