package dev.turnstile.assembler.syntax;

/** Gives meaning to the names in an expression. */
public interface Names {
    /** A symbol, defined or not. */
    Expression name(String name);

    /** The address of the current place. */
    Expression here();

    /** The next numeric label {@code number} behind the current place. */
    Expression forward(int number);

    /** The last numeric label {@code number} before the current place. */
    Expression backward(Cursor cursor, int column, int number);
}
