package dev.turnstile.assembler.layout;

/**
 * What the symbols of a source share while they are evaluated: how deep they stand in each other, and when a value that one remembers is
 * out of date. Without this a short source of symbols that are defined by each other would cost unbounded stack or time.
 */
final class Evaluation {
    private static final int MAX_NESTING = 30;

    private int definitions;
    private int nesting;

    /** Says that a symbol has been defined, so that values may have changed. */
    void invalidate() {
        definitions++;
    }

    /** A number that changes whenever values may have changed. */
    int state() {
        return definitions;
    }

    /** Goes one symbol deeper; says whether that is allowed. */
    boolean enter() {
        return ++nesting <= MAX_NESTING;
    }

    /** Comes back from a symbol. */
    void leave() {
        nesting--;
    }
}
