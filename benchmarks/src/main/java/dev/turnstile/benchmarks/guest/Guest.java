package dev.turnstile.benchmarks.guest;

import dev.turnstile.benchmarks.report.Batch;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.isa.ControlRegister;
import dev.turnstile.isa.Register;
import dev.turnstile.isa.elf.Bytes;

/** A machine that runs a benchmark's program, a batch at a time. */
public final class Guest {
    /** No batch comes near this; a guest that does has lost its way. */
    private static final long STEPS = 2_000_000_000L;

    private final Machine machine;
    private final int operations;

    /**
     * A machine that has done its first batch, and with it everything that is done once.
     *
     * @param engine see {@link Machines}
     */
    public Guest(GuestProgram program, String engine) {
        Images images = Images.of(program);
        BootImage image = new BootImage(
                images.kernel().entry(), new AddressSpaces(images, program.isolation()).segments(), Bytes.EMPTY);
        machine = Machines.make(engine, program.configuration(), image);
        operations = program.operations();
        batch();
    }

    /**
     * Runs the next batch.
     *
     * @return the guest's a0 at its end: the checksum of a compute kernel
     */
    public int batch() {
        Outcome outcome = machine.run(STEPS);
        if (outcome.reason() != Outcome.Reason.EXITED) {
            throw new IllegalStateException("the guest came to an end: " + outcome + state());
        }
        return machine.hart().registers[Register.A0];
    }

    private String state() {
        return String.format(
                ", pc %08x, epc %08x, cause %x, tval %08x",
                machine.hart().pc,
                control(ControlRegister.EPC),
                control(ControlRegister.CAUSE),
                control(ControlRegister.TVAL));
    }

    private int control(ControlRegister register) {
        return machine.hart().readControl(register.number());
    }

    /** Runs so many steps, of a guest that doesn't come to the end of a batch any more. */
    public void slice(long steps) {
        Outcome outcome = machine.run(steps);
        if (outcome.reason() != Outcome.Reason.LIMIT) {
            throw new IllegalStateException("the guest came to an end: " + outcome + state());
        }
    }

    /** Runs a slice and counts, it being one operation. */
    public Batch countSlice(long steps) {
        CounterReading before = CounterReading.of(machine.hart());
        slice(steps);
        return new Batch(1, CounterReading.of(machine.hart()).since(before, 1));
    }

    /** Runs the next batch and counts. */
    public Batch countBatch() {
        CounterReading before = CounterReading.of(machine.hart());
        batch();
        return new Batch(operations, CounterReading.of(machine.hart()).since(before, operations));
    }
}
