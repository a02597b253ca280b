package dev.turnstile.testkit;

import dev.turnstile.emulator.host.ByteSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

/**
 * What a test sends to the guest's console waits here until the guest asks for it. The answers that the guest has got are kept until a snapshot
 * has been taken, so that a machine that goes on from there gives them to its new devices once more.
 */
final class Keyboard implements ByteSource {
    private final boolean terminal;
    private final List<Integer> answers = new ArrayList<>();
    private byte[] keys = {};
    private int next;
    private boolean ended;
    private boolean keeping = true;
    private Iterator<Integer> repeated = Collections.emptyIterator();
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
    void repeat(List<Integer> given) {
        repeated = given.iterator();
    }

    /** All answers since power-on. */
    List<Integer> answers() {
        return List.copyOf(answers);
    }

    /** No snapshot will be taken any more. */
    void forget() {
        keeping = false;
        answers.clear();
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
        if (repeated.hasNext()) {
            return repeated.next();
        }
        int answer = next < keys.length ? keys[next++] & 0xff : ended ? END : NOTHING;
        if (keeping) {
            answers.add(answer);
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
