package dev.turnstile.benchmarks.costs;

import dev.turnstile.benchmarks.guest.CostBenchmark;
import dev.turnstile.benchmarks.guest.Guest;
import dev.turnstile.benchmarks.guest.GuestProgram;
import dev.turnstile.benchmarks.report.Batch;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The way from one instruction to the next in the interpreter, in instructions that do next to nothing themselves. */
public class InterpreterDispatch extends CostBenchmark {
    /** Whether the next operation is always the same, or one of sixteen without a pattern, so that no branch is foreseen. */
    @Param({"same", "mixed"})
    public String variant = "";

    /** Who dispatches. */
    @Param("interpreter")
    public String engine = "interpreter";

    private @Nullable Guest guest;

    private GuestProgram program() {
        return GuestProgram.beside(InterpreterDispatch.class)
                .kernel("InterpreterDispatch.s")
                .constant("MIXED", variant.equals("mixed") ? 1 : 0)
                .operations(128_000);
    }

    /** Builds the guest and runs it up to the end of its first batch. */
    @Setup
    public void start() {
        guest = new Guest(program(), engine);
    }

    /** One batch. */
    @Benchmark
    public int batch() {
        if (guest == null) {
            throw new IllegalStateException("not started");
        }
        return guest.batch();
    }

    @Override
    public Batch count() {
        return new Guest(program(), engine).countBatch();
    }
}
