package dev.turnstile.benchmarks.guest;

import dev.turnstile.benchmarks.report.Batch;
import dev.turnstile.benchmarks.report.Events;
import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.host.ByteSink;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.isa.Counter;
import dev.turnstile.isa.TrapCause;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** A machine with the real kernel on it. */
public final class KernelGuest {
    /** No guest needs more steps than this to get where it is waited for. */
    private static final long PATIENCE = 1_000_000_000;
    /** Between two traps of a program there are at least so many steps of the kernel. */
    private static final int STEPS_A_TRAP = 50;

    private final Machine machine;

    private KernelGuest(Machine machine) {
        this.machine = machine;
    }

    /**
     * A machine before its first instruction, whose first process is going to be a program.
     *
     * @param engine see {@link Machines}
     */
    public static KernelGuest of(KernelProgram program, String engine) {
        @Nullable BlockStore disk = program.hasDisk() ? MemoryDisk.withFileSystem() : null;
        BootImage image = KernelImages.program(program);
        return new KernelGuest(Machines.make(engine, program.configuration(), image, program.devices(), disk));
    }

    /**
     * A machine before its first instruction.
     *
     * @param engine see {@link Machines}
     * @param words for the kernel's command line
     * @param console what it writes there
     */
    public static KernelGuest of(BootImage image, String engine, String words, ByteSink console) {
        MachineConfiguration configuration = MachineConfiguration.DEFAULT.withCommandLine(words);
        return new KernelGuest(Machines.make(engine, configuration, image, console, null));
    }

    /** Runs up to the first instruction in user mode. */
    public void boot() {
        stepUntil(() -> machine.hart().counter(Counter.MODE_SWITCHES) > 0);
    }

    /** Does step after step until something has happened. */
    public void stepUntil(BooleanSupplier happened) {
        long limit = steps() + PATIENCE;
        while (!happened.getAsBoolean()) {
            run(1);
            if (steps() > limit) {
                throw new IllegalStateException("not there after " + PATIENCE + " instructions");
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

    /**
     * Counts, from one of a program's traps to another, whole operations of it.
     *
     * @param steps of a batch; so many are counted at least
     */
    Batch countCycles(KernelProgram program, long steps) {
        toTrap(program.cause(), 1);
        CounterReading before = CounterReading.of(machine.hart());
        long start = steps();
        long operations = 0;
        while (steps() - start < steps) {
            toTrap(program.cause(), program.traps());
            operations += program.operations();
        }
        Events events = CounterReading.of(machine.hart()).since(before, operations);
        return new Batch((double) steps * operations / (steps() - start), events);
    }

    /** Runs up to right behind a trap, so many from now on. */
    private void toTrap(TrapCause cause, int count) {
        long target = traps(cause) + count;
        for (long missing = count; missing > 1; missing = target - traps(cause)) {
            run((missing - 1) * STEPS_A_TRAP);
        }
        stepUntil(() -> traps(cause) == target);
    }

    private long traps(TrapCause cause) {
        return machine.hart().counts().traps(cause.number());
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
