package dev.turnstile.benchmarks.guest;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A cost centre of the machine, measured by a bare-metal guest. JMH times whole batches; what is reported is the time of one of
 * the operations in it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(3)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public abstract class GuestBenchmark {
    /** Who executes the guest's instructions. */
    @Param("interpreter")
    public String engine = "interpreter";

    private @Nullable Guest guest;

    /** The guest of the variant that is set. */
    protected abstract GuestProgram program();

    /** Builds the guest and runs it up to the end of its first batch. */
    @Setup
    public void start() {
        guest = new Guest(program(), engine);
    }

    /** One batch. */
    @Benchmark
    public int batch() {
        return guest().batch();
    }

    /** The guest, which has been started. */
    public Guest guest() {
        if (guest == null) {
            throw new IllegalStateException("not started");
        }
        return guest;
    }
}
