package dev.turnstile.benchmarks.guest;

import dev.turnstile.assembler.Assembler;
import dev.turnstile.assembler.Options;
import dev.turnstile.assembler.link.LinkOptions;
import dev.turnstile.assembler.link.Linker;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.benchmarks.files.TemporaryDirectory;
import dev.turnstile.benchmarks.report.Batch;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.isa.Counter;
import dev.turnstile.isa.TrapCause;
import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.isa.elf.ElfException;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.kernel.KernelImage;
import dev.turnstile.programs.InitialFileSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** A machine with the real kernel on it, whose first process is a program of a benchmark's. */
public final class KernelGuest {
    private static final long BOOT_LIMIT = 100_000_000;

    private final Machine machine;

    /**
     * A machine before its first instruction.
     *
     * @param engine see {@link Machines}
     */
    public KernelGuest(BootImage image, String engine) {
        machine = Machines.make(engine, MachineConfiguration.DEFAULT, image);
    }

    /** The kernel with the standard file system, whose first program is a shell's start. */
    public static BootImage shell() {
        return image(InitialFileSystem::standard);
    }

    /** The kernel with nothing but a program, which is a file beside a class. */
    public static BootImage program(Class<?> owner, String file) {
        return image(() -> InitialFileSystem.of(assemble(file, Resources.text(owner, file))));
    }

    private interface FileSystem {
        byte[] make() throws IOException, AssemblyException;
    }

    private static BootImage image(FileSystem fileSystem) {
        try {
            return BootImage.of(ElfFile.read(KernelImage.executable()), Bytes.of(fileSystem.make()));
        } catch (ElfException | AssemblyException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] assemble(String name, String text) throws IOException, AssemblyException {
        try (TemporaryDirectory includes = new TemporaryDirectory()) {
            KernelImage.extractIncludes(includes.path());
            ElfFile object = new Assembler(new Options(List.of(includes.path()), Map.of())).assemble(name, text);
            return new Linker(LinkOptions.PROGRAM)
                    .add(name, object)
                    .link()
                    .executable()
                    .write();
        }
    }

    /** Runs up to the first instruction in user mode. */
    public void boot() {
        while (machine.hart().counter(Counter.MODE_SWITCHES) == 0) {
            run(1);
            if (machine.hart().counter(Counter.INSTRUCTIONS) > BOOT_LIMIT) {
                throw new IllegalStateException("no user program after " + BOOT_LIMIT + " instructions");
            }
        }
    }

    /** Does so many steps. */
    public void run(long steps) {
        Outcome outcome = machine.run(steps);
        if (outcome.reason() != Outcome.Reason.LIMIT) {
            throw new IllegalStateException("the guest came to an end: " + outcome);
        }
    }

    /** Does so many steps and counts, an operation being a {@code trap} of the program. */
    public Batch countTraps(long steps) {
        CounterReading before = CounterReading.of(machine.hart());
        long trapsBefore = traps();
        run(steps);
        long traps = traps() - trapsBefore;
        return new Batch(traps, CounterReading.of(machine.hart()).since(before, traps));
    }

    private long traps() {
        return machine.hart().counts().traps(TrapCause.TRAP.number());
    }

    /** What has been counted since the start, all of it as one operation. */
    public Batch countAll() {
        return new Batch(1, CounterReading.of(machine.hart()).since(new CounterReading(Map.of()), 1));
    }

    /** Steps since the start. */
    public long steps() {
        return machine.hart().counter(Counter.INSTRUCTIONS);
    }
}
