package dev.turnstile.cli.grade;

/** Makes what submissions print fit to be shown: terminals obey control characters, and XML has no place for them. */
final class Printable {
    private static final char REPLACEMENT = '\ufffd';

    private Printable() {}

    /** The same text, with a sign in place of each character that is neither printed nor the end of a line nor a tab. */
    static String text(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(point -> printable.appendCodePoint(isPrintable(point) ? point : REPLACEMENT));
        return printable.toString();
    }

    private static boolean isPrintable(int point) {
        if (point == '\n' || point == '\t') {
            return true;
        }
        return !Character.isISOControl(point)
                && Character.getType(point) != Character.SURROGATE
                && (point & 0xfffe) != 0xfffe;
    }
}
