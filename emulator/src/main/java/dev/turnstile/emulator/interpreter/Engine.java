package dev.turnstile.emulator.interpreter;

/** Executes one hart. Engines differ in speed and in nothing else. */
public interface Engine {
    /**
     * Does exactly this many steps, unless the hart comes to wait or {@code Hart.stopNoLaterThan} asks for fewer meanwhile.
     * On return every part of the hart's state is exact. An interrupt that is due is taken before the next step, so none is
     * taken behind the last.
     *
     * @param steps at least 0
     */
    void run(int steps);

    /** Forgets everything derived from memory, because it has been changed behind the bus's back. */
    void reset();
}
