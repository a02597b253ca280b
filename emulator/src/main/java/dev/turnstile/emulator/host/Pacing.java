package dev.turnstile.emulator.host;

/**
 * Ties virtual time to the wall clock where a person is watching. Without it a machine that waits jumps to the next deadline at
 * once; with it, it takes as long as it says it does. What the guest sees is the same.
 */
@FunctionalInterface
public interface Pacing {
    /** Does not wait: time passes as fast as the host can. */
    Pacing NONE = ticks -> {};

    /** Called when every hart waits and the clock is about to jump by so many ticks; returns when that time has passed. */
    void waiting(long ticks);
}
