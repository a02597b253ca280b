package dev.turnstile.assembler.expand;

import dev.turnstile.assembler.source.FatalError;
import dev.turnstile.assembler.source.Line;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands for the parameters of a macro or a repetition.
 *
 * @param values by name of the parameter
 * @param number what {@code \@} stands for
 */
record Substitution(Map<String, String> values, int number) {
    private static final int MAX_LENGTH = 1 << 16;

    /** The text with {@code \name}, {@code \@} and {@code \()} replaced; other backslashes stay as they are. */
    String apply(String text, Line line) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        int at = 0;
        while (at < text.length()) {
            int backslash = text.indexOf('\\', at);
            if (backslash < 0 || backslash + 1 >= text.length()) {
                break;
            }
            out.append(text, at, backslash);
            at = replace(text, backslash, out);
            if (out.length() > MAX_LENGTH) {
                throw new FatalError(line, 0, "a line grows beyond " + MAX_LENGTH + " characters");
            }
        }
        return out.append(text, at, text.length()).toString();
    }

    /** Replaces what begins at a backslash and gives the position behind it. */
    private int replace(String text, int backslash, StringBuilder out) {
        int at = backslash + 1;
        if (text.charAt(at) == '@') {
            out.append(number);
            return at + 1;
        }
        if (text.startsWith("()", at)) {
            return at + 2;
        }
        int end = at;
        while (end < text.length() && isParameterCharacter(text.charAt(end))) {
            end++;
        }
        while (end > at) {
            @Nullable String value = values.get(text.substring(at, end));
            if (value != null) {
                out.append(value);
                return end;
            }
            end = Math.max(at, text.lastIndexOf('.', end - 1));
        }
        out.append('\\');
        if (text.charAt(at) == '\\') {
            out.append('\\');
            return at + 1;
        }
        return at;
    }

    private static boolean isParameterCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '$' || c == '.';
    }
}
