package dev.turnstile.benchmarks.guest;

import dev.turnstile.benchmarks.report.Batch;
import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.jit.CompiledClass;
import dev.turnstile.emulator.jit.JitConfiguration;
import dev.turnstile.emulator.jit.JitEngine;
import dev.turnstile.emulator.jit.JitListener;
import dev.turnstile.emulator.jit.Region;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.isa.elf.Bytes;
import java.util.ArrayList;
import java.util.List;

/** A machine whose engine, an eager JIT, has forgotten all translations at the beginning of each batch. */
public final class FreshCode {
    private static final long STEPS = 1_000_000;

    private final Engine engine;
    private final Machine machine;
    private final Tally tally = new Tally();

    /** A machine that has done its first batch. */
    public FreshCode(GuestProgram program) {
        Images images = Images.of(program);
        BootImage image = new BootImage(
                images.kernel().entry(), new AddressSpaces(images, program.isolation()).segments(), Bytes.EMPTY);
        Engine.Factory jit = JitEngine.with(JitConfiguration.EAGER, tally);
        List<Engine> made = new ArrayList<>();
        machine = Machines.make(
                (hart, mmu, bus) -> {
                    made.add(jit.create(hart, mmu, bus));
                    return made.get(0);
                },
                program.configuration(),
                image);
        engine = made.get(0);
        run();
    }

    /** Runs the next batch, without any translation to begin with. */
    public void run() {
        engine.reset();
        Outcome outcome = machine.run(STEPS);
        if (outcome.reason() != Outcome.Reason.EXITED) {
            throw new IllegalStateException("the guest came to an end: " + outcome);
        }
    }

    /** Counts, an operation being a guest instruction that is translated. */
    public Batch countInstructions() {
        CounterReading before = countedBatch();
        return new Batch(tally.instructions, CounterReading.of(machine.hart()).since(before, tally.instructions));
    }

    /** Counts, an operation being a region. */
    public Batch countRegions() {
        CounterReading before = countedBatch();
        return new Batch(tally.regions, CounterReading.of(machine.hart()).since(before, tally.regions));
    }

    /** Runs a batch, tallied, and returns what the counters said before. */
    private CounterReading countedBatch() {
        CounterReading before = CounterReading.of(machine.hart());
        tally.reset();
        run();
        return before;
    }

    private static final class Tally implements JitListener {
        private long instructions;
        private long regions;

        void reset() {
            instructions = 0;
            regions = 0;
        }

        @Override
        public void compiled(Region region, CompiledClass code) {
            instructions += region.size();
            regions++;
        }
    }
}
