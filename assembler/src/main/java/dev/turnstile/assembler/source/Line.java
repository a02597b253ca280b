package dev.turnstile.assembler.source;

import org.jspecify.annotations.Nullable;

/**
 * A line of source, as it was read or as a macro produced it. Characters stand for the bytes of the file, so that
 * whatever a string holds reaches the object unchanged.
 *
 * @param file name of the file, as messages show it
 * @param number number of the line, from 1
 * @param text the whole line
 * @param code the line with blanks in the place of comments
 * @param caller the line that called the macro or the repetition which produced this one, or null
 */
public record Line(
        String file,
        int number,
        String text,
        String code,
        @Nullable Line caller) {
    /** A line without a comment. */
    public static Line of(String file, int number, String text, @Nullable Line caller) {
        return new Line(file, number, text, text, caller);
    }

    /** The line in a file that led to this one. */
    public Line root() {
        Line line = this;
        while (line.caller != null) {
            line = line.caller;
        }
        return line;
    }
}
