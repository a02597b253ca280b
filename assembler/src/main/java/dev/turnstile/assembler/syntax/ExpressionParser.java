package dev.turnstile.assembler.syntax;

import org.jspecify.annotations.Nullable;

/** Parses expressions in the syntax of GNU as: 64-bit numbers, C's operators, ranks of {@link Operator}. */
public final class ExpressionParser {
    private static final int MAX_DEPTH = 100;
    private static final int UNARY_RANK = 7;

    private final Names names;

    public ExpressionParser(Names names) {
        this.names = names;
    }

    /** Parses the longest expression at the cursor. */
    public Expression parse(Cursor cursor) {
        return parse(cursor, 1, 0);
    }

    private Expression parse(Cursor cursor, int rank, int nesting) {
        if (nesting > MAX_DEPTH) {
            throw cursor.error("expression is nested too deeply");
        }
        Expression left = operand(cursor, nesting);
        while (true) {
            @Nullable Operator operator = operator(cursor);
            if (operator == null || operator.rank < rank) {
                return left;
            }
            cursor.acceptText(operator.symbol);
            Expression right = parse(cursor, operator.rank + 1, nesting + 1);
            left = Binary.of(operator, left, right);
            if (left.depth() > MAX_DEPTH) {
                throw cursor.error("expression is too long");
            }
        }
    }

    private static @Nullable Operator operator(Cursor cursor) {
        char first = cursor.peek();
        char second = cursor.peekAhead(1);
        return switch (first) {
            case '*' -> Operator.MULTIPLY;
            case '/' -> Operator.DIVIDE;
            case '%' -> Operator.MODULO;
            case '+' -> Operator.ADD;
            case '-' -> Operator.SUBTRACT;
            case '^' -> Operator.XOR;
            case '&' -> second == '&' ? Operator.LOGICAL_AND : Operator.AND;
            case '|' -> second == '|' ? Operator.LOGICAL_OR : Operator.OR;
            case '!' -> second == '=' ? Operator.NOT_EQUAL : Operator.OR_NOT;
            case '=' -> second == '=' ? Operator.EQUAL : null;
            case '<' -> second == '<' ? Operator.SHIFT_LEFT : second == '=' ? Operator.LESS_EQUAL : Operator.LESS;
            case '>' ->
                second == '>' ? Operator.SHIFT_RIGHT : second == '=' ? Operator.GREATER_EQUAL : Operator.GREATER;
            default -> null;
        };
    }

    private Expression operand(Cursor cursor, int nesting) {
        char c = cursor.peek();
        switch (c) {
            case '(':
                cursor.skip();
                Expression inner = parse(cursor, 1, nesting + 1);
                cursor.expect(')');
                return inner;
            case '-', '~', '!':
                cursor.skip();
                return Unary.of(c, parse(cursor, UNARY_RANK, nesting + 1));
            case '+':
                cursor.skip();
                return parse(cursor, UNARY_RANK, nesting + 1);
            case '\'':
                return character(cursor);
            default:
                if (c >= '0' && c <= '9') {
                    return number(cursor);
                }
                String name = cursor.acceptName();
                if (name == null) {
                    throw cursor.error(
                            cursor.atEnd() ? "expected a number or a name" : "expected a number or a name here");
                }
                return name.equals(".") ? names.here() : names.name(name);
        }
    }

    private static Expression character(Cursor cursor) {
        int open = cursor.column();
        cursor.skip();
        char c = cursor.peekAhead(0);
        if (c == 0) {
            throw cursor.error(open, 1, "expected a character behind the quote");
        }
        cursor.skip();
        if (c == '\\') {
            if (cursor.peekAhead(0) == 0) {
                throw cursor.error(open, 2, "expected a character behind the backslash");
            }
            c = cursor.escape();
        }
        if (cursor.peekAhead(0) == '\'') {
            cursor.skip();
        }
        return new Constant(c);
    }

    private Expression number(Cursor cursor) {
        int start = cursor.column();
        String digits = cursor.acceptNameCharacters();
        int last = digits.length() - 1;
        char suffix = digits.charAt(last);
        if (last > 0 && (suffix == 'f' || suffix == 'b') && isDecimal(digits, last)) {
            int label = label(cursor, start, digits.substring(0, last));
            return suffix == 'f' ? names.forward(label) : names.backward(cursor, start, label);
        }
        int radix = radix(digits);
        String significant = digits.substring(radix == 16 || radix == 2 ? 2 : 0);
        try {
            return new Constant(Long.parseUnsignedLong(significant, radix));
        } catch (NumberFormatException e) {
            String problem = isNumeral(significant, radix) ? "number does not fit in 64 bits" : "malformed number";
            throw cursor.errorFrom(start, problem + " '" + digits + "'");
        }
    }

    private static int radix(String digits) {
        if (digits.length() > 1 && digits.charAt(0) == '0') {
            return switch (digits.charAt(1)) {
                case 'x', 'X' -> 16;
                case 'b', 'B' -> 2;
                default -> 8;
            };
        }
        return 10;
    }

    private static boolean isDecimal(String text, int length) {
        return isNumeral(text.substring(0, length), 10);
    }

    private static boolean isNumeral(String text, int radix) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.digit(text.charAt(i), radix) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    /** The number of a numeric label. */
    public static int label(Cursor cursor, int column, String digits) {
        if (digits.length() > 6) {
            throw cursor.error(column, digits.length(), "numeric labels have at most six digits");
        }
        return Integer.parseInt(digits);
    }
}
