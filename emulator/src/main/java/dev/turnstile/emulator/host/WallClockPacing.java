package dev.turnstile.emulator.host;

import java.util.concurrent.locks.LockSupport;

/**
 * Lets waiting take as long as it says: a guest that sleeps for a second of virtual time keeps the host waiting for
 * a second. Time in which the guest computes is not slowed down.
 */
public final class WallClockPacing implements Pacing {
    /** Shorter waits are put together, since a host can't sleep exactly. */
    private static final long LEAST_NANOS = 1_000_000;

    private final double nanosPerTick;
    private double owed;

    /**
     * @param ticksPerSecond nominal frequency of the virtual clock
     */
    public WallClockPacing(long ticksPerSecond) {
        this.nanosPerTick = 1e9 / ticksPerSecond;
    }

    /** A thread that is interrupted does not wait. */
    @Override
    public void waiting(long ticks) {
        owed += ticks * nanosPerTick;
        if (owed < LEAST_NANOS) {
            return;
        }
        long start = System.nanoTime();
        long nanos = (long) owed;
        for (long past = 0; past < nanos && !Thread.currentThread().isInterrupted(); past = System.nanoTime() - start) {
            LockSupport.parkNanos(nanos - past);
        }
        // Oversleeping is made good at the next wait, within limits: nobody wants to see time run after a suspension.
        owed = Math.max(-LEAST_NANOS, nanos - (System.nanoTime() - start));
    }
}
