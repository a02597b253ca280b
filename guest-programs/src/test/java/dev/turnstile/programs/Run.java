package dev.turnstile.programs;

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
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * What came of booting the kernel with a file system.
 *
 * @param output what went to standard output
 * @param errors what went to standard error
 * @param log what the kernel said
 */
record Run(Outcome outcome, byte[] output, String errors, String log) {
    /** More than any of the programs needs; a run that hangs ends here. */
    private static final long LIMIT = 1_000_000_000;

    /**
     * Boots and runs until the machine ends.
     *
     * @param arguments of the first process, separated by blanks
     * @param input what standard input holds
     */
    static Run of(byte[] fileSystem, String arguments, byte[] input, @Nullable BlockStore disk) throws IOException {
        Memory output = new Memory();
        Memory log = new Memory();
        Memory errors = new Memory();
        Peripherals peripherals = new Peripherals(
                new StreamSource(new ByteArrayInputStream(input), () -> {}), output, log, errors, disk, Pacing.NONE);
        MachineConfiguration configuration =
                MachineConfiguration.DEFAULT.withCommandLine("console=pipe -- " + arguments);
        Outcome outcome = new Machine(configuration, image(fileSystem), peripherals).run(LIMIT);
        return new Run(outcome, output.bytes.toByteArray(), errors.text(), log.text());
    }

    private static BootImage image(byte[] fileSystem) throws IOException {
        try {
            return BootImage.of(ElfFile.read(KernelImage.executable()), Bytes.of(fileSystem));
        } catch (ElfException e) {
            throw new IOException("the kernel's image is broken", e);
        }
    }

    private static final class Memory implements ByteSink {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        @Override
        public void write(int value) {
            bytes.write(value);
        }

        @Override
        public void flush() {}

        String text() {
            return bytes.toString(StandardCharsets.UTF_8);
        }
    }
}
