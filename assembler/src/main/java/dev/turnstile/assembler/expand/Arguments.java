package dev.turnstile.assembler.expand;

import dev.turnstile.assembler.syntax.Cursor;
import java.util.ArrayList;
import java.util.List;

/**
 * The arguments of a macro call, as GNU as cuts them: commas separate, and so do blanks, unless they stand in parentheses or beside
 * an operator. A string loses its quotes.
 */
final class Arguments {
    private static final String OPERATORS = "+-*/%&|^!~<>=(:";

    private Arguments() {}

    /** All arguments up to the end. */
    static List<String> all(Cursor cursor) {
        List<String> arguments = new ArrayList<>();
        while (!cursor.atEnd()) {
            arguments.add(one(cursor));
            cursor.accept(',');
        }
        return arguments;
    }

    /** The next argument; the comma behind it stays. */
    static String one(Cursor cursor) {
        StringBuilder out = new StringBuilder();
        int depth = 0;
        cursor.skipBlanks();
        while (!ends(cursor, depth)) {
            char c = cursor.peekAhead(0);
            if (Cursor.isBlank(c)) {
                char next = cursor.peek();
                if (ends(cursor, depth) || depth == 0 && !joins(out, next)) {
                    break;
                }
                out.append(' ');
            } else if (c == '"' && out.length() == 0) {
                out.append(unquoted(cursor));
            } else if (c == '"' || c == '\'') {
                int start = cursor.column();
                cursor.skipQuoted();
                out.append(cursor.textFrom(start));
            } else {
                depth += c == '(' ? 1 : c == ')' && depth > 0 ? -1 : 0;
                out.append(c);
                cursor.skip();
            }
        }
        return out.toString();
    }

    private static boolean ends(Cursor cursor, int depth) {
        return cursor.isExhausted() || depth == 0 && cursor.peekAhead(0) == ',';
    }

    private static boolean joins(StringBuilder before, char next) {
        boolean operatorBefore = before.length() > 0 && OPERATORS.indexOf(before.charAt(before.length() - 1)) >= 0;
        return operatorBefore || OPERATORS.indexOf(next) >= 0 && next != '(' && next != '~';
    }

    /** A string without its quotes; escapes stay, for the statement that it ends up in. */
    private static String unquoted(Cursor cursor) {
        int start = cursor.column();
        cursor.skipQuoted();
        String quoted = cursor.textFrom(start);
        boolean closed = quoted.length() > 1 && quoted.endsWith("\"");
        return quoted.substring(1, closed ? quoted.length() - 1 : quoted.length());
    }
}
