package dev.turnstile.benchmarks.costs;

import dev.turnstile.benchmarks.guest.CostBenchmark;
import dev.turnstile.benchmarks.guest.FreshCode;
import dev.turnstile.benchmarks.guest.GuestProgram;
import dev.turnstile.benchmarks.report.Batch;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * Translating: finding a region, writing its class and loading it. All code of a guest is executed once, by an engine that
 * translates everything before that; executing it is small beside. The MIPS of {@code instruction} are the guest instructions
 * translated a microsecond.
 */
public class Translation extends CostBenchmark {
    private static final int ROUTINES = 64;

    /** What the time is given for: an instruction, or a region. */
    @Param({"instruction", "region"})
    public String variant = "";

    /** The JIT, without the interpreter. */
    @Param("eager")
    public String engine = "eager";

    private @Nullable FreshCode guest;

    private FreshCode guest() {
        return new FreshCode(
                GuestProgram.beside(Translation.class).kernel("Translation.s").constant("ROUTINES", ROUTINES));
    }

    /** Builds the guest. */
    @Setup
    public void start() {
        guest = guest();
    }

    /** All of the code, from none of it being translated. */
    @Benchmark
    public void translate() {
        if (guest == null) {
            throw new IllegalStateException("not started");
        }
        guest.run();
    }

    @Override
    public Batch count() {
        FreshCode counted = guest();
        return variant.equals("region") ? counted.countRegions() : counted.countInstructions();
    }
}
