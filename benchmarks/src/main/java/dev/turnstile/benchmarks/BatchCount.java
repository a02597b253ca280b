package dev.turnstile.benchmarks;

import dev.turnstile.benchmarks.guest.Guest;
import dev.turnstile.benchmarks.guest.GuestBenchmark;
import dev.turnstile.benchmarks.report.Events;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known about a workload besides the times that JMH takes. It is counted once, by the reference engine, because
 * counts are the same in each.
 *
 * @param operations in a call of the benchmark's method
 * @param events an operation's; null if it is not one guest of ours that does it
 */
record BatchCount(long operations, @Nullable Events events) {
    static BatchCount of(Workload workload) {
        if (workload.instance() instanceof GuestBenchmark benchmark) {
            benchmark.start();
            Guest guest = benchmark.guest();
            return new BatchCount(guest.operations(), guest.countEvents());
        }
        return new BatchCount(1, null);
    }
}
