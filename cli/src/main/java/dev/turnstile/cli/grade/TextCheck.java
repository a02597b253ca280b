package dev.turnstile.cli.grade;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is expected of a text. */
sealed interface TextCheck {
    /** What is wrong with a text, as the end of a sentence that begins with what it is; null if it is right. */
    @Nullable
    String complaint(String actual);

    /** It is this one. */
    record Exactly(String wanted) implements TextCheck {
        @Override
        public @Nullable String complaint(String actual) {
            return actual.equals(wanted) ? null : Difference.between(wanted, actual);
        }
    }

    /** This one is in it. */
    record Containing(String wanted) implements TextCheck {
        @Override
        public @Nullable String complaint(String actual) {
            return actual.contains(wanted)
                    ? null
                    : "does not contain " + Difference.quoted(wanted) + ", but is " + Difference.quoted(actual);
        }
    }

    /** Somewhere in it, it is as a regular expression says; {@code ^} and {@code $} are the ends of lines. */
    record Matching(Pattern wanted) implements TextCheck {
        @Override
        public @Nullable String complaint(String actual) {
            try {
                return wanted.matcher(actual).find()
                        ? null
                        : "does not match /" + wanted + "/, but is " + Difference.quoted(actual);
            } catch (StackOverflowError e) {
                return "can't be matched with /" + wanted + "/: it is too long for that expression";
            }
        }
    }
}
