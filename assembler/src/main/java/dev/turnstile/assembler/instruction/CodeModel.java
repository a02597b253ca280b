package dev.turnstile.assembler.instruction;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How code reaches the addresses that it names: as numbers, or independently of its own place, so that it runs wherever it is
 * mapped. {@code .option pic} and {@code .option nopic} say so in the source.
 */
public final class CodeModel {
    private static final int MAX_SAVED = 1000;

    private final Deque<Boolean> saved = new ArrayDeque<>();
    private boolean positionIndependent;

    public CodeModel(boolean positionIndependent) {
        this.positionIndependent = positionIndependent;
    }

    /** Whether code has to run at any address. */
    boolean isPositionIndependent() {
        return positionIndependent;
    }

    /** Says whether code has to run at any address, from here on. */
    public void positionIndependent(boolean now) {
        positionIndependent = now;
    }

    /** Remembers what is in force; says whether there is room for that. */
    public boolean push() {
        if (saved.size() >= MAX_SAVED) {
            return false;
        }
        saved.push(positionIndependent);
        return true;
    }

    /** Goes back to what was remembered last; says whether there was something. */
    public boolean pop() {
        Boolean before = saved.poll();
        if (before != null) {
            positionIndependent = before;
        }
        return before != null;
    }
}
