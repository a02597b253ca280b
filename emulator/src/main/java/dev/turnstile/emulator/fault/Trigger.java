package dev.turnstile.emulator.fault;

import java.util.Random;

/** Decides of each occasion for a fault, a write, say, or an interrupt, whether it happens; one for each device and kind. */
interface Trigger {
    /** There is an occasion. */
    boolean fires(long now);

    /** Starts from the beginning. */
    void reset();

    /**
     * The N-th occasion and those that follow.
     *
     * @param at the first, from 1
     * @param times how many; 0 for all
     * @param after what is earlier on the clock does not count
     */
    static Trigger counted(long at, long times, long after) {
        return new Trigger() {
            private long seen;

            @Override
            public boolean fires(long now) {
                if (now < after) {
                    return false;
                }
                seen++;
                return seen >= at && (times == 0 || seen < at + times);
            }

            @Override
            public void reset() {
                seen = 0;
            }
        };
    }

    /**
     * One occasion in so many, as {@link Random} has it, whose numbers its documentation fixes for all hosts.
     *
     * @param after what is earlier on the clock does not count
     */
    static Trigger random(long seed, int rate, long after) {
        return new Trigger() {
            private Random random = new Random(seed);

            @Override
            public boolean fires(long now) {
                return now >= after && random.nextInt(rate) == 0;
            }

            @Override
            public void reset() {
                random = new Random(seed);
            }
        };
    }
}
