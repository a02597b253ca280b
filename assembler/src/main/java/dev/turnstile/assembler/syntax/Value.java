package dev.turnstile.assembler.syntax;

import org.jspecify.annotations.Nullable;

/**
 * What an expression comes to: a number, a distance from a base, the difference of two such, or a reason why it has no value.
 *
 * @param base what the number is counted from, or null if it stands for itself
 * @param minus the base that is subtracted, or null; never the same as the first
 * @param number the number
 * @param problem why there is no value, or null if there is one
 */
public record Value(
        @Nullable Base base,
        @Nullable Base minus,
        long number,
        @Nullable String problem) {
    /** A plain number. */
    public static Value of(long number) {
        return new Value(null, null, number, null);
    }

    /** An address. */
    public static Value of(Base base, long number) {
        return new Value(base, null, number, null);
    }

    /** No value. */
    public static Value none(String problem) {
        return new Value(null, null, 0, problem);
    }

    /** The same bases, another number. */
    Value with(long other) {
        return new Value(base, minus, other, null);
    }

    /** Whether it is a plain number. */
    public boolean isNumber() {
        return base == null && minus == null && problem == null;
    }
}
