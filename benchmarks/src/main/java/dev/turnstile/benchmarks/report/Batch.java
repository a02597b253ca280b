package dev.turnstile.benchmarks.report;

/**
 * What has to be known about a benchmark besides the times that JMH takes.
 *
 * @param operations in a call of its method, on average
 * @param events an operation's; none if it is not one guest of ours that does it
 */
public record Batch(double operations, Events events) {
    /** A call is an operation, and nothing is counted. */
    public static final Batch PLAIN = new Batch(1, Events.NONE);
}
