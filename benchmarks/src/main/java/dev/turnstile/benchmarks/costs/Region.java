package dev.turnstile.benchmarks.costs;

import dev.turnstile.benchmarks.guest.EngineBenchmark;
import dev.turnstile.benchmarks.guest.Guest;
import dev.turnstile.benchmarks.guest.GuestProgram;
import dev.turnstile.benchmarks.report.Batch;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/**
 * The way into translated code and out again: a slice of the machine, which is over after ten rounds of a loop. A second variant has
 * a thousand rounds, so that the difference tells the rounds' part from the way's.
 */
public class Region extends EngineBenchmark {
    private static final int LOOP = 8;

    /** Rounds of the loop in a slice. */
    @Param({"entry-exit-10", "entry-exit-1000"})
    public String variant = "";

    private @Nullable Guest guest;

    private GuestProgram program() {
        return GuestProgram.beside(Region.class).kernel("Region.s").constant("LOOP", LOOP);
    }

    /** Steps that bring the guest from the loop's head to the loop's head. */
    private long steps() {
        return (long) LOOP * Integer.parseInt(variant.substring(variant.lastIndexOf('-') + 1));
    }

    /** Builds the guest, which stops in front of the loop. */
    @Setup
    public void start() {
        guest = new Guest(program(), engine);
    }

    /** One slice. */
    @Benchmark
    public void slice() {
        if (guest == null) {
            throw new IllegalStateException("not started");
        }
        guest.slice(steps());
    }

    @Override
    public Batch count() {
        return new Guest(program(), engine).countSlice(steps());
    }
}
