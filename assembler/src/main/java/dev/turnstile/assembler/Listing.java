package dev.turnstile.assembler;

import dev.turnstile.assembler.layout.Layout;
import dev.turnstile.assembler.layout.Section;
import dev.turnstile.assembler.source.Line;
import java.nio.charset.StandardCharsets;

/** What each statement became: offset, bytes, place and text, section by section; computed when it is asked for. */
public final class Listing {
    private static final int MAX_BYTES = 16;

    private final Layout layout;

    Listing(Layout layout) {
        this.layout = layout;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (Section section : layout.sections()) {
            if (section.size() > 0) {
                section(section, out);
            }
        }
        return out.toString();
    }

    private static void section(Section section, StringBuilder out) {
        out.append(out.length() == 0 ? "" : "\n").append(section.name()).append('\n');
        byte[] contents = section.contents();
        for (int i = 0; i < section.lineCount(); i++) {
            int from = section.lineOffset(i);
            int to = i + 1 < section.lineCount() ? section.lineOffset(i + 1) : section.size();
            hex(out, from, 8).append(' ');
            int column = out.length();
            if (section.isCode()) {
                words(out, section, from, to);
            } else if (section.isZeros()) {
                out.append(" (").append(to - from).append(')');
            } else {
                bytes(out, contents, from, to);
            }
            out.append(" ".repeat(Math.max(1, 20 - (out.length() - column))));
            Line line = section.line(i);
            out.append(line.file()).append(':').append(line.number()).append(": ");
            byte[] text = line.text().strip().getBytes(StandardCharsets.ISO_8859_1);
            out.append(new String(text, StandardCharsets.UTF_8)).append('\n');
        }
    }

    private static void words(StringBuilder out, Section section, int from, int to) {
        for (int at = from; at + 4 <= to && at < from + MAX_BYTES; at += 4) {
            hex(out.append(' '), section.word(at), 8);
        }
        out.append(to - from > MAX_BYTES ? " ..." : "");
    }

    private static void bytes(StringBuilder out, byte[] contents, int from, int to) {
        for (int at = from; at < to && at < from + MAX_BYTES; at++) {
            hex(out.append(' '), contents[at] & 0xff, 2);
        }
        out.append(to - from > MAX_BYTES ? " ..." : "");
    }

    private static StringBuilder hex(StringBuilder out, int value, int digits) {
        String text = Integer.toHexString(value);
        return out.append("0".repeat(Math.max(0, digits - text.length()))).append(text);
    }
}
