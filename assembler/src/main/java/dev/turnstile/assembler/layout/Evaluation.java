package dev.turnstile.assembler.layout;

/**
 * What the symbols of a source share while they are evaluated: how deep they stand in each other, and when a value that one remembers is
 * out of date. Without this a short source of symbols that are defined by each other would cost unbounded stack or time.
 */
final class Evaluation {
    private static final int MAX_NESTING = 30;

    private int definitions;
    private int nesting;
    private boolean byName;

    /** Says that a symbol has been defined, so that values may have changed. */
    void invalidate() {
        definitions++;
    }

    /** A number that changes whenever values may have changed. */
    int state() {
        return definitions;
    }

    /** Whether weak symbols stand for whatever the linker finds under their names, instead of their definitions here. */
    boolean weakByName() {
        return byName;
    }

    /** Says what weak symbols stand for. */
    void weakByName(boolean now) {
        byName = now;
        invalidate();
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
