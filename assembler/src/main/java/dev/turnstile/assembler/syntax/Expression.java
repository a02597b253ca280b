package dev.turnstile.assembler.syntax;

/** A formula. It may be asked for its value at any time; the answer changes while symbols become defined. */
public interface Expression {
    /** The value as far as it is known now. */
    Value evaluate();

    /** Number of steps from here to the deepest leaf. */
    default int depth() {
        return 0;
    }
}
