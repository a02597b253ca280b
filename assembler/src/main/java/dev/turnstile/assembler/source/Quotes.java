package dev.turnstile.assembler.source;

/** Finds the end of strings and character constants, for whoever looks for something outside of them. */
public final class Quotes {
    private Quotes() {}

    /**
     * The position behind a string or a character constant; a character constant need not be closed, and a string that is not ends
     * at the limit.
     *
     * @param open position of the opening quote
     */
    public static int skip(CharSequence text, int open, int limit) {
        int at = open + 1;
        if (text.charAt(open) == '\'') {
            at += at < limit && text.charAt(at) == '\\' ? 2 : 1;
            return Math.min(at < limit && text.charAt(at) == '\'' ? at + 1 : at, limit);
        }
        while (at < limit && text.charAt(at) != '"') {
            at += text.charAt(at) == '\\' ? 2 : 1;
        }
        return Math.min(at + 1, limit);
    }
}
