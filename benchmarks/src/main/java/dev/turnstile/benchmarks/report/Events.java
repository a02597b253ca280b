package dev.turnstile.benchmarks.report;

import dev.turnstile.isa.Counter;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * What the guest counted in one operation of a workload. The counts are exact, and the same whatever the engine; they are
 * fractions only where operations differ from each other or a batch has a frame around them.
 *
 * @param counts by counter; those that are 0 are left out
 */
public record Events(Map<Counter, Double> counts) {
    /** Keeps its own map. */
    public Events {
        counts = new EnumMap<>(counts);
    }

    /** The difference between what counters read after and before so many operations. */
    public static Events between(ToLongFunction<Counter> before, ToLongFunction<Counter> after, long operations) {
        Map<Counter, Double> counts = new EnumMap<>(Counter.class);
        for (Counter counter : Counter.values()) {
            long difference = after.applyAsLong(counter) - before.applyAsLong(counter);
            if (difference != 0) {
                counts.put(counter, (double) difference / operations);
            }
        }
        return new Events(counts);
    }

    /** One of the counts. */
    public double of(Counter counter) {
        return counts.getOrDefault(counter, 0.0);
    }
}
