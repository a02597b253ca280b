package dev.turnstile.emulator.jit;

/** What every translated region extends. */
abstract class CompiledRegion {
    CompiledRegion() {}

    /**
     * Executes from a place on, until something is left to the engine; the hart's state is exact then.
     *
     * @param key the place; if it isn't one at which the region can be entered, nothing is done
     */
    abstract void run(int key);
}
