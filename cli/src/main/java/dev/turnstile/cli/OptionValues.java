package dev.turnstile.cli;

import java.util.ArrayList;
import java.util.List;

/** What is given with an option, looked up before Picocli reads the command line: a question for help needs nothing else. */
final class OptionValues {
    private OptionValues() {}

    /** The values of an option among the words of a command line, as {@code --option value} or {@code --option=value}. */
    static List<String> of(List<String> words, String option) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals(option) && i + 1 < words.size()) {
                values.add(words.get(i + 1));
            } else if (words.get(i).startsWith(option + "=")) {
                values.add(words.get(i).substring(option.length() + 1));
            }
        }
        return values;
    }
}
