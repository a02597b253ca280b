package dev.turnstile.cli.grade;

import java.util.List;

/** Says where two texts differ, in few words. */
final class Difference {
    private static final int MOST_CHARACTERS = 80;

    private Difference() {}

    /** As the end of a sentence about the actual one. */
    static String between(String wanted, String actual) {
        List<String> wantedLines = lines(wanted);
        List<String> actualLines = lines(actual);
        int line = 0;
        while (line < wantedLines.size()
                && line < actualLines.size()
                && wantedLines.get(line).equals(actualLines.get(line))) {
            line++;
        }
        String place = "differs in line " + (line + 1) + ": ";
        if (line == actualLines.size()) {
            return place + "it ends, where " + quoted(wantedLines.get(line)) + " was expected";
        }
        if (line == wantedLines.size()) {
            return place + "there is " + quoted(actualLines.get(line)) + ", where the end was expected";
        }
        return place + quoted(wantedLines.get(line)) + " was expected, and there is " + quoted(actualLines.get(line));
    }

    /** Lines with their ends, so that a missing one is a difference. */
    private static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("(?<=\n)"));
    }

    /** A text in quotes, on one line, cut off if it is long. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            if (i == MOST_CHARACTERS) {
                return quoted.append("\"...").toString();
            }
            append(quoted, text.charAt(i));
        }
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, char character) {
        switch (character) {
            case '\n' -> quoted.append("\\n");
            case '\t' -> quoted.append("\\t");
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            default -> {
                if (Character.isISOControl(character)) {
                    quoted.append(String.format("\\x%02x", (int) character));
                } else {
                    quoted.append(character);
                }
            }
        }
    }
}
