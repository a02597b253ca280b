package dev.turnstile.assembler.expand;

import dev.turnstile.assembler.source.Line;
import dev.turnstile.assembler.syntax.Cursor;

/** The part of a line that is one statement. */
public record Statement(Line line, int start, int end) {
    /** A cursor at its first character. */
    public Cursor cursor() {
        return new Cursor(line, start, end);
    }

    /** Its text, blanks and all. */
    String text() {
        return line.code().substring(start, end);
    }
}
