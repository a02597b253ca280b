package dev.turnstile.benchmarks.guest;

import dev.turnstile.benchmarks.report.Batch;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Setup;

/** A cost centre that a bare-metal guest measures, a batch a call. */
public abstract class GuestBenchmark extends EngineBenchmark {
    private @Nullable Guest guest;

    /** The guest of the variant that is set. */
    protected abstract GuestProgram program();

    /** Builds the guest and runs it up to the end of its first batch. */
    @Setup
    public void start() {
        guest = new Guest(program(), engine);
    }

    /** One batch; returns the guest's a0 at its end, the checksum of a compute kernel. */
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
