package dev.turnstile.emulator.jit;

import java.util.Arrays;

/**
 * Remembers whose code keeps being overwritten. Translating such a frame again is put off, twice as long each time, so that a
 * guest that modifies its code for ever runs in the interpreter and doesn't keep the translator busy.
 */
final class Fickleness {
    private static final int LONGEST = 20;

    private final byte[] overwritten;
    private final int[] penance;

    Fickleness(int frames) {
        overwritten = new byte[frames];
        penance = new int[frames];
    }

    /** Notes that translated code in a frame has been overwritten. */
    void note(int frame) {
        overwritten[frame] = (byte) Math.min(overwritten[frame] + 1, LONGEST);
        penance[frame] = 1 << overwritten[frame];
    }

    /** Whether to translate code in a frame that is hot now; each refusal brings the day closer. */
    boolean permits(int frame) {
        if (penance[frame] == 0) {
            return true;
        }
        penance[frame]--;
        return false;
    }

    /** Forgets everything. */
    void reset() {
        Arrays.fill(overwritten, (byte) 0);
        Arrays.fill(penance, 0);
    }
}
