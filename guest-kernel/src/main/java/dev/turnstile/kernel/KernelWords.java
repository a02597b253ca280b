package dev.turnstile.kernel;

import java.util.List;
import java.util.StringJoiner;

/** Words as the kernel's command line has them: separated by blanks, quoted where they would be taken for something else. */
public final class KernelWords {
    private KernelWords() {}

    /** Quotes each word that needs it, and joins them. */
    public static String quoted(List<String> words) {
        StringJoiner line = new StringJoiner(" ");
        for (String word : words) {
            line.add(isPlain(word) ? word : '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"');
        }
        return line.toString();
    }

    private static boolean isPlain(String word) {
        return !word.isEmpty() && word.chars().noneMatch(c -> c <= ' ' || c == '"' || c == '\\');
    }
}
