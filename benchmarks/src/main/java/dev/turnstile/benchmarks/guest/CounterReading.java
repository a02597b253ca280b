package dev.turnstile.benchmarks.guest;

import dev.turnstile.benchmarks.report.Events;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.isa.Counter;
import java.util.LinkedHashMap;
import java.util.Map;

/** What all counters of a hart say at one moment. */
record CounterReading(Map<Counter, Long> values) {
    static CounterReading of(Hart hart) {
        Map<Counter, Long> values = new LinkedHashMap<>();
        for (Counter counter : Counter.values()) {
            values.put(counter, hart.counter(counter));
        }
        return new CounterReading(values);
    }

    /** What has been counted since an earlier reading, an operation. */
    Events since(CounterReading earlier, long operations) {
        Map<String, Double> counts = new LinkedHashMap<>();
        values.forEach((counter, value) -> {
            long difference = value - earlier.values.getOrDefault(counter, 0L);
            if (difference != 0) {
                counts.put(counter.label(), (double) difference / operations);
            }
        });
        return new Events(counts);
    }
}
