package dev.turnstile.benchmarks.kernels;

/** A compute kernel. Its constructor prepares the data, as {@code kernel_setup} does in C. */
@FunctionalInterface
public interface Kernel {
    /** One iteration; returns its checksum. */
    int run();
}
