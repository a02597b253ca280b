package dev.turnstile.assembler.layout;

import dev.turnstile.assembler.source.Line;
import dev.turnstile.assembler.source.StatementError;
import dev.turnstile.assembler.syntax.Constant;
import dev.turnstile.assembler.syntax.Expression;

/**
 * An expression that stands for an operand or a datum.
 *
 * @param field which part of its value is meant
 * @param column where it stands in the line
 * @param length how long it is there
 */
public record Immediate(Expression value, Field field, Line line, int column, int length) {
    /** A number that no source mentions. */
    public static Immediate of(long number, Line line) {
        return new Immediate(new Constant(number), Field.NUMBER, line, 0, 1);
    }

    /** The same expression, another part of it. */
    public Immediate as(Field other) {
        return new Immediate(value, other, line, column, length);
    }

    /** An error at this place. */
    public StatementError error(String message) {
        return new StatementError(line, column, length, message);
    }
}
