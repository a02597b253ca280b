package dev.turnstile.assembler.syntax;

import dev.turnstile.assembler.source.Line;
import dev.turnstile.assembler.source.Quotes;
import dev.turnstile.assembler.source.StatementError;
import org.jspecify.annotations.Nullable;

/** A position in a statement. What it accepts begins behind any blanks; what doesn't fit is a {@link StatementError}. */
public final class Cursor {
    private static final boolean[] NAME_CHARACTERS = nameCharacters();

    private final Line line;
    private final String text;
    private final int end;
    private int position;

    /** The part of a line's code from {@code start} to {@code end}. */
    public Cursor(Line line, int start, int end) {
        this.line = line;
        this.text = line.code();
        this.position = start;
        this.end = end;
    }

    /** The line. */
    public Line line() {
        return line;
    }

    /** Column of the next character. */
    public int column() {
        return position;
    }

    /** Goes back, or forward, to a column. */
    public void moveTo(int column) {
        position = column;
    }

    /** Passes blanks and says whether nothing is left. */
    public boolean atEnd() {
        skipBlanks();
        return position >= end;
    }

    /** Whether nothing is left, not even blanks. A zero byte is something. */
    public boolean isExhausted() {
        return position >= end;
    }

    /** Passes blanks. */
    public void skipBlanks() {
        while (position < end && isBlank(text.charAt(position))) {
            position++;
        }
    }

    /** The next character behind blanks, or 0 at the end. */
    public char peek() {
        skipBlanks();
        return at(position);
    }

    /** The character that comes {@code ahead} places behind the next, or 0. */
    public char peekAhead(int ahead) {
        return at(position + ahead);
    }

    private char at(int index) {
        return index < end ? text.charAt(index) : 0;
    }

    /** Passes a character if it is the next. */
    public boolean accept(char c) {
        if (peek() != c) {
            return false;
        }
        position++;
        return true;
    }

    /** Passes a word if it is the next and no longer word follows. */
    public boolean acceptWord(String word) {
        skipBlanks();
        int behind = position + word.length();
        if (!text.startsWith(word, position) || behind > end || isNameCharacter(at(behind))) {
            return false;
        }
        position = behind;
        return true;
    }

    /** Passes a text if it is the next. */
    public boolean acceptText(String expected) {
        skipBlanks();
        if (position + expected.length() > end || !text.startsWith(expected, position)) {
            return false;
        }
        position += expected.length();
        return true;
    }

    /** Passes a character that has to be there. */
    public void expect(char c) {
        if (!accept(c)) {
            throw error("expected '" + c + "'" + found());
        }
    }

    /** Passes the comma between two operands. */
    public void comma() {
        expect(',');
    }

    /** Passes a name if one is next. */
    public @Nullable String acceptName() {
        char c = peek();
        if (!isNameCharacter(c) || c >= '0' && c <= '9') {
            return null;
        }
        return acceptNameCharacters();
    }

    /** Passes all characters that may stand in a name, digits in front included. */
    public String acceptNameCharacters() {
        skipBlanks();
        int start = position;
        while (position < end && isNameCharacter(text.charAt(position))) {
            position++;
        }
        return text.substring(start, position);
    }

    /** Passes a name that has to be there. */
    public String name(String what) {
        String name = acceptName();
        if (name == null) {
            throw error("expected " + what + found());
        }
        return name;
    }

    /** Passes a string and gives its bytes, each as a character, with C's escapes resolved. */
    public String string() {
        if (peek() != '"') {
            throw error("expected a string" + found());
        }
        int open = position;
        StringBuilder out = new StringBuilder();
        position++;
        while (position < end && text.charAt(position) != '"') {
            char c = text.charAt(position++);
            out.append(c == '\\' && position < end ? escape() : c);
        }
        if (position >= end) {
            throw error(open, position - open, "string without a closing quote");
        }
        position++;
        return out.toString();
    }

    /** Passes what follows a backslash. */
    char escape() {
        char c = text.charAt(position++);
        switch (c) {
            case 'n':
                return '\n';
            case 't':
                return '\t';
            case 'r':
                return '\r';
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'v':
                return 0x0b;
            case 'a':
                return 0x07;
            case 'e':
                return 0x1b;
            case 'x':
                return (char) (digits(16, 2, 0) & 0xff);
            case '"', '\'', '\\':
                return c;
            default:
                if (c >= '0' && c <= '7') {
                    return (char) (digits(8, 2, c - '0') & 0xff);
                }
                throw error(position - 2, 2, "unknown escape '\\" + c + "'; a backslash is written '\\\\'");
        }
    }

    private int digits(int radix, int most, int first) {
        int value = first;
        for (int i = 0; i < most && position < end; i++) {
            int digit = Character.digit(text.charAt(position), radix);
            if (digit < 0) {
                break;
            }
            value = value * radix + digit;
            position++;
        }
        return value;
    }

    /** The text from a column up to here. */
    public String textFrom(int column) {
        return text.substring(column, position);
    }

    /** Passes everything up to the end and gives it without blanks around it. */
    public String rest() {
        skipBlanks();
        int last = end;
        while (last > position && isBlank(text.charAt(last - 1))) {
            last--;
        }
        String rest = text.substring(position, last);
        position = end;
        return rest;
    }

    /** Passes a string or a character constant as it is written. */
    public void skipQuoted() {
        position = Quotes.skip(text, position, end);
    }

    /** Passes one character. */
    public void skip() {
        position++;
    }

    /** The statement has to end here. */
    public void expectEnd() {
        if (!atEnd()) {
            throw error("unexpected " + quote() + " at the end of the statement");
        }
    }

    /** An error at the next word or character. */
    public StatementError error(String message) {
        skipBlanks();
        int last = position;
        while (last < end && isNameCharacter(text.charAt(last))) {
            last++;
        }
        return error(position, Math.max(1, last - position), message);
    }

    /** An error that covers everything from a column up to here. */
    public StatementError errorFrom(int column, String message) {
        int last = position;
        while (last > column + 1 && isBlank(at(last - 1))) {
            last--;
        }
        return error(column, Math.max(1, last - column), message);
    }

    /** An error at a place in this line. */
    public StatementError error(int column, int length, String message) {
        return new StatementError(line, column, length, message);
    }

    private String found() {
        return atEnd() ? ", found the end of the statement" : ", found " + quote();
    }

    private String quote() {
        int last = position;
        while (last < end && isNameCharacter(text.charAt(last))) {
            last++;
        }
        String word = text.substring(position, Math.min(Math.max(last, position + 1), position + 40));
        return "'" + (word.charAt(0) < ' ' || word.charAt(0) > '~' ? "?" : word) + "'";
    }

    /** Whether a character may stand in a name. */
    public static boolean isNameCharacter(char c) {
        return c < 256 && NAME_CHARACTERS[c];
    }

    /** Whether a character separates words. */
    public static boolean isBlank(char c) {
        return c == ' ' || c == '\t' || c == '\f' || c == 0x0b || c == '\r';
    }

    private static boolean[] nameCharacters() {
        boolean[] name = new boolean[256];
        for (char c = 0; c < 256; c++) {
            name[c] = c >= 'a' && c <= 'z'
                    || c >= 'A' && c <= 'Z'
                    || c >= '0' && c <= '9'
                    || c == '_'
                    || c == '.'
                    || c == '$'
                    || c >= 0x80;
        }
        return name;
    }
}
