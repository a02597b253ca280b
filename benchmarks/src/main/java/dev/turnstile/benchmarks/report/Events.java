package dev.turnstile.benchmarks.report;

/**
 * What the guest counted in one operation of a workload. The counts are exact, and the same whatever the engine; they are
 * fractions only where operations differ from each other or a batch has a frame around them.
 *
 * @param instructions guest instructions
 * @param cycles guest cycles by the default cost model
 */
public record Events(double instructions, double cycles) {}
