package dev.turnstile.assembler.syntax;

import org.jspecify.annotations.Nullable;

/**
 * What an expression comes to: a number, a distance from a base, or a reason why it has no value.
 *
 * @param base what the number is counted from, or null if it stands for itself
 * @param number the number
 * @param problem why there is no value, or null if there is one
 */
public record Value(
        @Nullable Base base, long number, @Nullable String problem) {
    /** A plain number. */
    public static Value of(long number) {
        return new Value(null, number, null);
    }

    /** An address. */
    public static Value of(Base base, long number) {
        return new Value(base, number, null);
    }

    /** No value. */
    public static Value none(String problem) {
        return new Value(null, 0, problem);
    }

    /** Whether it is a plain number. */
    public boolean isNumber() {
        return base == null && problem == null;
    }
}
