package dev.turnstile.emulator.debug;

import java.util.SplittableRandom;

/**
 * How many steps to run at a time: a seeded, endless sequence in which one step, a few, and many are all common. The short
 * ones stop engines at every place where they can be stopped, the long ones let them get going.
 */
final class Budgets {
    private static final int[] BOUNDS = {1, 1, 8, 64, 512, 4096, 4096, 8192};

    private final SplittableRandom random;

    Budgets(long seed) {
        random = new SplittableRandom(seed);
    }

    /** The next number of steps, at least 1. */
    int next() {
        return 1 + random.nextInt(BOUNDS[random.nextInt(BOUNDS.length)]);
    }

    /** Whether something is to happen that happens once in so many times. */
    boolean once(int times) {
        return random.nextInt(times) == 0;
    }

    /** A seed for a sequence that is independent of this one. */
    long seed() {
        return random.nextLong();
    }
}
