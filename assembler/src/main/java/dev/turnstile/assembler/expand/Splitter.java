package dev.turnstile.assembler.expand;

import dev.turnstile.assembler.source.Line;
import dev.turnstile.assembler.source.Quotes;
import dev.turnstile.assembler.syntax.Cursor;
import org.jspecify.annotations.Nullable;

/** Cuts a line into statements at each {@code ;} outside of quotes. */
final class Splitter {
    private final Line line;
    private final int end;
    private int position;

    Splitter(Line line, int start, int end) {
        this.line = line;
        this.position = start;
        this.end = end;
    }

    /** The next statement that is not blank, or null if there is none. */
    @Nullable
    Statement next() {
        String code = line.code();
        while (position < end) {
            int start = position;
            while (start < end && Cursor.isBlank(code.charAt(start))) {
                start++;
            }
            int stop = start;
            while (stop < end && code.charAt(stop) != ';') {
                char c = code.charAt(stop);
                stop = c == '"' || c == '\'' ? Quotes.skip(code, stop, end) : stop + 1;
            }
            position = stop + 1;
            if (stop > start) {
                return new Statement(line, start, stop);
            }
        }
        return null;
    }
}
