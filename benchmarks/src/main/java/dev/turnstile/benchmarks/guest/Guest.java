package dev.turnstile.benchmarks.guest;

import dev.turnstile.benchmarks.report.Events;
import dev.turnstile.emulator.host.ByteSink;
import dev.turnstile.emulator.host.Pacing;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.emulator.machine.Peripherals;
import dev.turnstile.isa.ControlRegister;
import dev.turnstile.isa.Counter;
import dev.turnstile.isa.Register;
import dev.turnstile.isa.elf.Bytes;
import java.util.EnumMap;
import java.util.Map;

/** A machine that runs a benchmark's program, a batch at a time. */
public final class Guest {
    /** No batch comes near this; a guest that does has lost its way. */
    private static final long STEPS = 2_000_000_000L;

    private static final ByteSink NOWHERE = new ByteSink() {
        @Override
        public void write(int value) {}

        @Override
        public void flush() {}
    };

    private final Machine machine;
    private final int operations;

    /**
     * A machine that has done its first batch, and with it everything that is done once.
     *
     * @param engine name of the engine; {@code interpreter} is the only one
     */
    public Guest(GuestProgram program, String engine) {
        if (!engine.equals("interpreter")) {
            throw new IllegalArgumentException("no such engine: " + engine);
        }
        Images images = Images.of(program);
        BootImage image = new BootImage(
                images.kernel().entry(),
                new AddressSpaces(images.kernel(), images.user(), program.isolation()).segments(),
                Bytes.EMPTY);
        machine = new Machine(
                program.configuration(), image, new Peripherals(null, NOWHERE, NOWHERE, NOWHERE, null, Pacing.NONE));
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

    /** Operations in a batch. */
    public int operations() {
        return operations;
    }

    /** Runs the next batch and gives what was counted in it, an operation. */
    public Events countEvents() {
        Map<Counter, Long> before = new EnumMap<>(Counter.class);
        for (Counter counter : Counter.values()) {
            before.put(counter, machine.hart().counter(counter));
        }
        batch();
        return Events.between(before::get, machine.hart()::counter, operations);
    }
}
