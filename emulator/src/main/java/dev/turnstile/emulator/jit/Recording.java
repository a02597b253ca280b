package dev.turnstile.emulator.jit;

import java.util.function.Consumer;

/** Somebody looking at what is executed, a step at a time, in order to decide something afterwards. */
final class Recording {
    private final Profile profile = new Profile();
    private final Consumer<Profile> decision;
    private int left;

    /**
     * Begins to look.
     *
     * @param steps how many, at least 1
     * @param decision takes the profile when they have been executed
     */
    Recording(int steps, Consumer<Profile> decision) {
        this.left = steps;
        this.decision = decision;
    }

    /**
     * Notes that the instruction at a key is executed next.
     *
     * @return whether that was the last
     */
    boolean add(int key) {
        profile.add(key);
        left--;
        return left == 0;
    }

    /** Decides. */
    void finish() {
        decision.accept(profile);
    }
}
