package dev.turnstile.benchmarks.report;

import dev.turnstile.isa.Counter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the guest counted in one operation of a workload. The counts are exact, and the same whatever the engine; they are
 * fractions only where operations differ from each other or a batch has a frame around them.
 *
 * @param counts by the counters' labels; those that are 0 are left out
 */
public record Events(Map<String, Double> counts) {
    /** Nothing that anybody has counted. */
    public static final Events NONE = new Events(Map.of());

    /** Keeps its own map, in the same order. */
    public Events {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }

    /** One of the counts. */
    public double of(Counter counter) {
        return counts.getOrDefault(counter.label(), 0.0);
    }
}
