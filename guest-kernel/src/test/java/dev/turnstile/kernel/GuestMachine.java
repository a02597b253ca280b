package dev.turnstile.kernel;

import dev.turnstile.assembler.Assembler;
import dev.turnstile.assembler.Options;
import dev.turnstile.assembler.link.LinkOptions;
import dev.turnstile.assembler.link.Linker;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.host.ByteSink;
import dev.turnstile.emulator.host.ByteSource;
import dev.turnstile.emulator.host.Pacing;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.emulator.machine.Peripherals;
import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.isa.elf.ElfException;
import dev.turnstile.isa.elf.ElfFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A machine with the kernel, a file system that holds one program as /init, and scripted input. */
final class GuestMachine {
    /** Programs that check the kernel by themselves. */
    private static final Path CHECKS = Path.of("src/test/programs");
    /** Programs that play a part in a test. */
    private static final Path SCENARIOS = Path.of("src/test/scenarios");

    private static final long LIMIT = 500_000_000;

    private final byte[] fileSystem;
    private MachineConfiguration configuration = MachineConfiguration.DEFAULT;
    private ByteSource input = new Script(new byte[0]);
    private @Nullable BlockStore disk;
    private @Nullable ElfFile kernel;

    private GuestMachine(byte[] fileSystem) {
        this.fileSystem = fileSystem;
    }

    /** What has come out of a run. */
    record Run(Outcome outcome, String output, String log, String errors) {}

    /** A machine whose first process is one of the programs beside the tests. */
    static GuestMachine running(String program) {
        return withFileSystem(new CpioArchive()
                .add("init", CpioArchive.EXECUTABLE, executable(program))
                .finish());
    }

    static GuestMachine withFileSystem(byte[] fileSystem) {
        return new GuestMachine(fileSystem);
    }

    /** A test program, assembled and linked. */
    static byte[] executable(String program) {
        Options options = new Options(List.of(Path.of("include"), CHECKS), Map.of());
        Path check = CHECKS.resolve(program + ".s");
        try {
            ElfFile object =
                    new Assembler(options).assemble(Files.exists(check) ? check : SCENARIOS.resolve(program + ".s"));
            return new Linker(LinkOptions.PROGRAM)
                    .add(program, object)
                    .link()
                    .executable()
                    .write();
        } catch (AssemblyException e) {
            throw new AssertionError(e.toString(), e);
        }
    }

    GuestMachine words(String commandLine) {
        configuration = configuration.withCommandLine(commandLine);
        return this;
    }

    GuestMachine memory(int bytes) {
        configuration = configuration.withMemorySize(bytes);
        return this;
    }

    /** Input that is all there from the start, and then ends. */
    GuestMachine input(String text) {
        return input(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    GuestMachine input(byte[] bytes) {
        input = new Script(bytes);
        return this;
    }

    /** Input that somebody types, slowly enough for programs to run in between. */
    GuestMachine typed(String keys) {
        input = new Typist(keys);
        return this;
    }

    /** Another kernel than the one that is built. */
    GuestMachine kernel(ElfFile other) {
        kernel = other;
        return this;
    }

    GuestMachine disk(BlockStore store) {
        disk = store;
        return this;
    }

    /** The machine after so many instructions. */
    Machine after(long steps) throws IOException {
        Sink nobody = new Sink();
        Peripherals peripherals = new Peripherals(input, nobody, nobody, nobody, disk, Pacing.NONE);
        Machine machine = new Machine(configuration, BootImage.of(kernel(), Bytes.of(fileSystem)), peripherals);
        machine.run(steps);
        return machine;
    }

    Run run() throws IOException {
        return run(LIMIT);
    }

    /** Runs until something ends it, for at most so many steps: then it is as if the power had failed. */
    Run run(long limit) throws IOException {
        Sink output = new Sink();
        Sink log = new Sink();
        Sink errors = new Sink();
        Peripherals peripherals = new Peripherals(input, output, log, errors, disk, Pacing.NONE);
        Machine machine = new Machine(configuration, BootImage.of(kernel(), Bytes.of(fileSystem)), peripherals);
        Outcome outcome = machine.run(limit);
        return new Run(outcome, output.text(), log.text(), errors.text());
    }

    private ElfFile kernel() throws IOException {
        if (kernel != null) {
            return kernel;
        }
        try {
            return ElfFile.read(KernelImage.executable());
        } catch (ElfException e) {
            throw new IOException(e);
        }
    }

    private static final class Sink implements ByteSink {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int value) {
            bytes.write(value);
        }

        @Override
        public void flush() {}

        String text() {
            return bytes.toString(StandardCharsets.ISO_8859_1);
        }
    }

    private static final class Script implements ByteSource {
        private final byte[] bytes;
        private int next;

        Script(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return next < bytes.length ? bytes[next++] & 0xff : END;
        }

        @Override
        public boolean live() {
            return false;
        }
    }

    private static final class Typist implements ByteSource {
        /** How often the UART looks in vain before the next key: about ten milliseconds. */
        private static final int PAUSE = 10;

        private final String keys;
        private int looks;

        Typist(String keys) {
            this.keys = keys;
        }

        @Override
        public int read() {
            if (++looks % PAUSE != 0) {
                return NOTHING;
            }
            int next = looks / PAUSE - 1;
            return next < keys.length() ? keys.charAt(next) : END;
        }

        @Override
        public boolean live() {
            return true;
        }
    }
}
