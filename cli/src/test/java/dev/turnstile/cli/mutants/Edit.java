package dev.turnstile.cli.mutants;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A change of a text, as a patch shows it, without numbers of lines: what stands there must stand there exactly once.
 *
 * @param before whole lines
 * @param after what takes their place
 */
record Edit(String before, String after) {
    /** Reads lines of which those that begin with {@code -} go, those with {@code +} come, and all others begin with a blank and stay. */
    static Edit of(List<String> patch) {
        return new Edit(lines(patch, '-'), lines(patch, '+'));
    }

    private static String lines(List<String> patch, char kind) {
        return patch.stream()
                .filter(line -> line.isEmpty() || line.charAt(0) == ' ' || line.charAt(0) == kind)
                .map(line -> line.isEmpty() ? "\n" : line.substring(1) + "\n")
                .collect(Collectors.joining());
    }

    /**
     * The text after the change.
     *
     * @throws IllegalArgumentException if what is to be changed isn't there, is there more than once, or stays as it is
     */
    String applyTo(String text) {
        if (before.equals(after)) {
            throw new IllegalArgumentException("changes nothing");
        }
        String lined = "\n" + text;
        String wanted = "\n" + before;
        int at = lined.indexOf(wanted);
        if (before.isEmpty() || at < 0) {
            throw new IllegalArgumentException("these lines don't stand there:\n" + before);
        }
        if (lined.indexOf(wanted, at + 1) >= 0) {
            throw new IllegalArgumentException("these lines stand there more than once:\n" + before);
        }
        return text.substring(0, at) + after + text.substring(at + before.length());
    }
}
