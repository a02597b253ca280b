package dev.turnstile.assembler.source;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Something to tell about the source.
 *
 * @param line where it is, or null if it is not about a line
 * @param file name of the file or object that it is about, empty if there is none
 * @param column from 0, in bytes
 * @param length bytes that the caret marks, at least 1
 * @param message one line, without a place
 */
public record Diagnostic(Severity severity, @Nullable Line line, String file, int column, int length, String message) {
    /** How bad it is. */
    public enum Severity {
        ERROR,
        WARNING,
        /** Text that the source asked for. */
        NOTE;

        private String label() {
            return switch (this) {
                case ERROR -> "error";
                case WARNING -> "warning";
                case NOTE -> "note";
            };
        }
    }

    private static final int MAX_WIDTH = 160;
    private static final int MAX_MESSAGE = 1000;
    private static final int MAX_CALLERS = 4;

    /** An error in a line. Blanks in front of what is to be marked are not marked. */
    public static Diagnostic error(Line line, int column, int length, String message) {
        int at = column;
        int marked = length;
        while (at < line.text().length() && marked > 1 && line.text().charAt(at) <= ' ') {
            at++;
            marked--;
        }
        return new Diagnostic(Severity.ERROR, line, line.file(), at, marked, message);
    }

    /** An error of a whole file. */
    public static Diagnostic error(String file, String message) {
        return new Diagnostic(Severity.ERROR, null, file, 0, 1, message);
    }

    /** Place and message, the line and a caret, and the macro calls that led there, as users see them. */
    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        if (line == null) {
            out.append(file).append(file.isEmpty() ? "" : ": ");
            return out.append(severity.label()).append(": ").append(shortened()).toString();
        }
        place(out, line).append(':').append(column + 1).append(": ");
        out.append(severity.label()).append(": ").append(shortened());
        excerpt(out, line);
        int callers = 0;
        for (Line caller = line.caller(); caller != null && callers < MAX_CALLERS; caller = caller.caller()) {
            place(out.append("\n    from "), caller)
                    .append(": ")
                    .append(show(caller.text().strip()));
            callers++;
        }
        return out.toString();
    }

    private static StringBuilder place(StringBuilder out, Line line) {
        return out.append(line.file()).append(':').append(line.number());
    }

    private String shortened() {
        return message.length() <= MAX_MESSAGE ? message : message.substring(0, MAX_MESSAGE) + "...";
    }

    private void excerpt(StringBuilder out, Line where) {
        String text = where.text();
        int from = column > MAX_WIDTH / 2 ? column - MAX_WIDTH / 2 : 0;
        if (text.length() <= MAX_WIDTH) {
            from = 0;
        }
        int to = Math.min(text.length(), from + MAX_WIDTH);
        int at = Math.min(column, to);
        int marked = Math.max(1, Math.min(length, to - at));
        out.append('\n').append(show(text.substring(from, to))).append('\n');
        String before = show(text.substring(from, at));
        for (int i = 0; i < before.length(); i++) {
            out.append(before.charAt(i) == '\t' ? '\t' : ' ');
        }
        int width = show(text.substring(at, Math.min(at + marked, to))).length();
        out.append('^').append("~".repeat(Math.max(0, width - 1)));
    }

    /** The characters of a line for a terminal: decoded, and without control characters. */
    private static String show(String bytes) {
        String text = new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        StringBuilder out = new StringBuilder(text.length());
        for (int i = 0; i < text.length() && i < MAX_WIDTH; i++) {
            char c = text.charAt(i);
            out.append(c < ' ' && c != '\t' || c == 0x7f ? '?' : c);
        }
        return out.toString();
    }
}
