package dev.turnstile.benchmarks.report;

import java.util.List;

/**
 * How long a subject took for one operation of a workload.
 *
 * @param subject who did it: an engine or a peer
 * @param samples nanoseconds an operation, each the mean over a batch or an iteration of many; not empty
 */
public record Timing(String subject, List<Double> samples) {
    /** Keeps the samples in order of size. */
    public Timing {
        if (samples.isEmpty()) {
            throw new IllegalArgumentException("no samples of " + subject);
        }
        samples = samples.stream().sorted().toList();
    }

    /** The figure to quote: noise on a shared machine is one-sided and comes in bursts, so the mean would not do. */
    public double median() {
        return quantile(0.5);
    }

    /** The sample below which a fraction of all lies, between two samples in proportion. */
    public double quantile(double fraction) {
        double at = fraction * (samples.size() - 1);
        int below = (int) at;
        int above = Math.min(below + 1, samples.size() - 1);
        return samples.get(below) + (samples.get(above) - samples.get(below)) * (at - below);
    }
}
