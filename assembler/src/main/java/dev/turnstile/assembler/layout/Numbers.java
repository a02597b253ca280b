package dev.turnstile.assembler.layout;

import dev.turnstile.assembler.syntax.Cursor;
import dev.turnstile.assembler.syntax.ExpressionParser;
import dev.turnstile.assembler.syntax.Value;

/** Parses expressions whose value has to be known where they stand. */
public final class Numbers {
    private final ExpressionParser expressions;

    public Numbers(ExpressionParser expressions) {
        this.expressions = expressions;
    }

    /** The value of the expression at the cursor. */
    public long parse(Cursor cursor) {
        cursor.skipBlanks();
        int column = cursor.column();
        Value value = expressions.parse(cursor).evaluate();
        if (value.isNumber()) {
            return value.number();
        }
        String problem = value.problem();
        if (problem == null) {
            String what = value.base() == null ? "" : ", found " + value.base().description();
            problem = "expected a number that is known here" + what;
        }
        throw cursor.errorFrom(column, problem);
    }

    /** The same, with bounds. */
    public int parse(Cursor cursor, String what, long least, long most) {
        cursor.skipBlanks();
        int column = cursor.column();
        long value = parse(cursor);
        if (value < least || value > most) {
            throw cursor.errorFrom(column, what + " must be between " + least + " and " + most + ", not " + value);
        }
        return (int) value;
    }
}
