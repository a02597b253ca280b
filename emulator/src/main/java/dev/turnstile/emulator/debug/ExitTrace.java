package dev.turnstile.emulator.debug;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The states in which a machine has left translated code, each reduced to a digest, with the step at which that was. They are
 * compared with those of the reference machine at the same steps: a wrong value that is overwritten soon is seen at the first exit.
 */
public final class ExitTrace {
    private final StateVector state = new StateVector();
    private @Nullable Subject subject;
    private long[] steps = new long[64];
    private long[] digests = new long[64];
    private int count;

    /** Says whose exits these are; the machine's engine is made before the machine is there. */
    void observe(Subject observed) {
        subject = observed;
    }

    /** Forgets what has been noted. */
    void clear() {
        count = 0;
    }

    /** Number of exits. */
    int count() {
        return count;
    }

    /** Steps since power-on at an exit. */
    long steps(int exit) {
        return steps[exit];
    }

    /** Digest of the state at an exit. */
    long digest(int exit) {
        return digests[exit];
    }

    /**
     * Notes that the machine is at an exit.
     *
     * @param left steps that its engine may still do. At the end of a slice, with none, something may be due that the engine does not
     *     know; there the whole machines are compared.
     */
    public void note(long left) {
        if (subject == null || left <= 0) {
            return;
        }
        if (count == steps.length) {
            steps = Arrays.copyOf(steps, 2 * count);
            digests = Arrays.copyOf(digests, 2 * count);
        }
        state.read(subject);
        steps[count] = subject.machine().hart().instructions;
        digests[count++] = state.digest();
    }
}
