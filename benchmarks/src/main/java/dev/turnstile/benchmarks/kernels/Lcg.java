package dev.turnstile.benchmarks.kernels;

/** The kernels' source of numbers: the linear congruential generator of {@code kernels.h}. */
final class Lcg {
    private int state;

    Lcg(int seed) {
        state = seed;
    }

    int next() {
        state = state * 1664525 + 1013904223;
        return state;
    }
}
