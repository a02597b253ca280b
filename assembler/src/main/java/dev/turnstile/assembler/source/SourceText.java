package dev.turnstile.assembler.source;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A file as a sequence of lines, comments blanked. Line markers of the C preprocessor ({@code # 12 "file.S"}) set the
 * place of what follows; {@code # 0 ""}, with which a compiler ends what it copied from its source, sets the real place.
 */
public final class SourceText {
    private final String text;
    private final String realFile;
    private String file;
    private int position;
    private int realNumber;
    private int number;
    private boolean inComment;

    /** The bytes of a file, and its name for messages. */
    public SourceText(String file, byte[] bytes) {
        this.realFile = file;
        this.file = file;
        this.text = new String(bytes, StandardCharsets.ISO_8859_1);
    }

    /** The next line, or null at the end. */
    public @Nullable Line next() {
        while (position < text.length()) {
            int end = text.indexOf('\n', position);
            int next = end < 0 ? text.length() : end + 1;
            String raw = text.substring(position, end < 0 ? next : end);
            position = next;
            number++;
            realNumber++;
            if (raw.endsWith("\r")) {
                raw = raw.substring(0, raw.length() - 1);
            }
            if (!isLineMarker(raw)) {
                return new Line(file, number, raw, code(raw), null);
            }
        }
        return null;
    }

    /** Whether the last line ended inside of a comment. */
    public boolean inComment() {
        return inComment;
    }

    private boolean isLineMarker(String raw) {
        if (inComment || raw.length() < 5 || raw.charAt(0) != '#' || raw.charAt(1) != ' ') {
            return false;
        }
        int at = 2;
        int line = 0;
        while (at < raw.length() && at < 11 && raw.charAt(at) >= '0' && raw.charAt(at) <= '9') {
            line = line * 10 + raw.charAt(at++) - '0';
        }
        int close = raw.indexOf('"', at + 2);
        if (at == 2 || close < 0 || !raw.startsWith(" \"", at)) {
            return false;
        }
        boolean real = close == at + 2;
        file = real ? realFile : raw.substring(at + 2, close);
        number = real ? realNumber : line - 1;
        return true;
    }

    private String code(String raw) {
        if (!inComment && raw.indexOf('#') < 0 && raw.indexOf('/') < 0) {
            return raw;
        }
        char[] code = raw.toCharArray();
        int at = 0;
        while (at < code.length) {
            if (inComment) {
                at = blankUntilCommentEnd(code, at);
            } else if (code[at] == '"' || code[at] == '\'') {
                at = Quotes.skip(raw, at, code.length);
            } else if (code[at] == '#' || code[at] == '/' && at + 1 < code.length && code[at + 1] == '/') {
                return new String(code, 0, at);
            } else if (code[at] == '/' && at + 1 < code.length && code[at + 1] == '*') {
                code[at++] = ' ';
                code[at++] = ' ';
                inComment = true;
            } else {
                at++;
            }
        }
        return new String(code);
    }

    private int blankUntilCommentEnd(char[] code, int from) {
        int at = from;
        while (at < code.length) {
            boolean end = code[at] == '*' && at + 1 < code.length && code[at + 1] == '/';
            code[at++] = ' ';
            if (end) {
                code[at++] = ' ';
                inComment = false;
                return at;
            }
        }
        return at;
    }
}
