package dev.turnstile.assembler.expand;

import dev.turnstile.assembler.source.Line;
import dev.turnstile.assembler.syntax.Cursor;

/** The part of a line that is one statement. */
public record Statement(Line line, int start, int end) {
    /** A cursor at its first character. */
    public Cursor cursor() {
        return new Cursor(line, start, end);
    }

    /** Its text; with its indentation, if it is the first of its line. */
    String indentedText() {
        String code = line.code();
        int from = start;
        while (from > 0 && Cursor.isBlank(code.charAt(from - 1))) {
            from--;
        }
        return code.substring(from == 0 ? 0 : start, end);
    }
}
