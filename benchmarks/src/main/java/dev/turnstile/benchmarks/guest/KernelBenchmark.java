package dev.turnstile.benchmarks.guest;

import dev.turnstile.benchmarks.report.Batch;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** A cost centre of the real kernel: a program that does the same for ever, its timer interrupts included. */
public abstract class KernelBenchmark extends EngineBenchmark {
    /** Steps of a call of the benchmark. */
    private static final long STEPS = 1_000_000;
    /** After so many, from reset on, a program does nothing but what is measured. */
    private static final long PREPARATION = 10_000_000;

    private @Nullable KernelGuest guest;

    /** The program of the variant that is set. */
    protected abstract KernelProgram program();

    /** Boots, and goes on until only what is to be measured happens. */
    @Setup
    public void start() {
        guest = started();
    }

    private KernelGuest started() {
        KernelGuest started = KernelGuest.of(program(), engine);
        started.run(PREPARATION);
        return started;
    }

    /** Many operations, the last of them perhaps not to its end. */
    @Benchmark
    public long steps() {
        if (guest == null) {
            throw new IllegalStateException("not started");
        }
        guest.run(STEPS);
        return guest.steps();
    }

    @Override
    public Batch count() {
        return started().countCycles(program(), STEPS);
    }
}
