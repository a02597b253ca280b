package dev.turnstile.testkit;

import dev.turnstile.emulator.host.ByteSource;
import java.util.Arrays;

/**
 * What a test sends to the guest's console waits here until the guest asks for it. The answers that the guest has got are kept until a snapshot
 * has been taken, so that a machine that goes on from there gives them to its new devices once more.
 */
final class Keyboard implements ByteSource {
    private static final int[] NONE = {};

    private final boolean terminal;
    private byte[] keys = {};
    private int next;
    private boolean ended;
    private int[] answers = new int[64];
    private int answered;
    private boolean keeping = true;
    private int[] repeated = NONE;
    private int repeats;
    private Runnable listener = () -> {};

    /**
     * @param terminal whether somebody sits there, who takes time; otherwise it is a pipe
     */
    Keyboard(boolean terminal) {
        this.terminal = terminal;
    }

    /** Is run when the guest asks for more and there is nothing. */
    void listen(Runnable wanted) {
        listener = wanted;
    }

    /** Gives these answers first. */
    void repeat(int[] given) {
        repeated = given;
    }

    /** All answers since power-on. */
    int[] answers() {
        return Arrays.copyOf(answers, answered);
    }

    /** No snapshot will be taken any more. */
    void forget() {
        keeping = false;
        answers = NONE;
        answered = 0;
    }

    void send(byte[] more) {
        byte[] left = Arrays.copyOfRange(keys, next, keys.length + more.length);
        System.arraycopy(more, 0, left, keys.length - next, more.length);
        keys = left;
        next = 0;
    }

    /** After all that has been sent, nothing will come any more. */
    void end() {
        ended = true;
    }

    @Override
    public int read() {
        if (repeats < repeated.length) {
            return repeated[repeats++];
        }
        int answer = next < keys.length ? keys[next++] & 0xff : ended ? END : NOTHING;
        if (keeping) {
            if (answered == answers.length) {
                answers = Arrays.copyOf(answers, 2 * answered);
            }
            answers[answered++] = answer;
        }
        if (answer == NOTHING) {
            listener.run();
        }
        return answer;
    }

    @Override
    public boolean live() {
        return terminal;
    }
}
