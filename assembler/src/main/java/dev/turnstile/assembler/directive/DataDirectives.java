package dev.turnstile.assembler.directive;

import dev.turnstile.assembler.instruction.OperandParser;
import dev.turnstile.assembler.layout.Field;
import dev.turnstile.assembler.layout.Layout;
import dev.turnstile.assembler.layout.Numbers;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.assembler.source.SourceFiles;
import dev.turnstile.assembler.syntax.Cursor;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Directives that append bytes to the current section. */
final class DataDirectives {
    private static final long MAX_COUNT = 1L << 32;
    private static final int MAX_ALIGNMENT_BITS = 24;

    private final Layout layout;
    private final OperandParser operands;
    private final Numbers numbers;
    private final SourceFiles files;

    DataDirectives(Layout layout, OperandParser operands, Numbers numbers, SourceFiles files) {
        this.layout = layout;
        this.operands = operands;
        this.numbers = numbers;
        this.files = files;
    }

    boolean assemble(String name, Cursor cursor) {
        switch (name) {
            case ".byte" -> values(cursor, Field.BYTE);
            case ".half", ".short", ".2byte", ".hword" -> values(cursor, Field.HALF);
            case ".word", ".long", ".4byte", ".int" -> values(cursor, Field.WORD);
            case ".dword", ".quad", ".8byte" -> values(cursor, Field.DOUBLE);
            case ".uleb128" -> variableLength(cursor, false);
            case ".sleb128" -> variableLength(cursor, true);
            case ".ascii" -> text(cursor, "");
            case ".asciz", ".string" -> text(cursor, "\0");
            case ".space", ".skip", ".zero" -> space(cursor);
            case ".fill" -> fill(cursor);
            case ".align", ".p2align" -> {
                int bits = numbers.parse(cursor, "the power of two", 0, MAX_ALIGNMENT_BITS);
                align(cursor, 1 << bits);
            }
            case ".balign" -> balign(cursor);
            case ".incbin" -> includeBytes(cursor);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void values(Cursor cursor, Field field) {
        if (cursor.atEnd()) {
            return;
        }
        do {
            layout.data(operands.immediate(cursor, field));
        } while (cursor.accept(','));
    }

    private void variableLength(Cursor cursor, boolean signed) {
        do {
            long value = numbers.parse(cursor);
            StringBuilder bytes = new StringBuilder();
            boolean more = true;
            while (more) {
                int low = (int) value & 0x7f;
                value = signed ? value >> 7 : value >>> 7;
                more = signed ? value != ((low & 0x40) == 0 ? 0 : -1) : value != 0;
                bytes.append((char) (more ? low | 0x80 : low));
            }
            layout.bytes(bytes.toString(), cursor.line());
        } while (cursor.accept(','));
    }

    private void text(Cursor cursor, String end) {
        do {
            String bytes = cursor.string();
            while (cursor.peek() == '"') {
                bytes += cursor.string();
            }
            layout.bytes(bytes + end, cursor.line());
        } while (cursor.accept(','));
    }

    private void space(Cursor cursor) {
        long count = count(cursor, "the number of bytes");
        int value = cursor.accept(',') ? numbers.parse(cursor, "the byte to fill with", -128, 255) : 0;
        layout.fill(value, count, cursor.line());
    }

    private void fill(Cursor cursor) {
        long repeat = count(cursor, "the number of repetitions");
        int size = cursor.accept(',') ? numbers.parse(cursor, "the size", 0, 8) : 1;
        long value = cursor.accept(',') ? numbers.parse(cursor) : 0;
        if (value == 0 || size == 0) {
            layout.fill(0, repeat * size, cursor.line());
            return;
        }
        StringBuilder one = new StringBuilder();
        for (int i = 0; i < size; i++) {
            one.append((char) (value >> 8 * i & 0xff));
        }
        for (long i = 0; i < repeat; i++) {
            layout.bytes(one.toString(), cursor.line());
        }
    }

    private long count(Cursor cursor, String what) {
        cursor.skipBlanks();
        int column = cursor.column();
        long count = numbers.parse(cursor);
        if (count < 0 || count > MAX_COUNT) {
            throw cursor.errorFrom(column, what + " must be between 0 and " + MAX_COUNT + ", not " + count);
        }
        return count;
    }

    private void balign(Cursor cursor) {
        cursor.skipBlanks();
        int column = cursor.column();
        int to = numbers.parse(cursor, "the alignment", 0, 1 << MAX_ALIGNMENT_BITS);
        if ((to & (to - 1)) != 0) {
            throw cursor.errorFrom(column, "the alignment must be a power of two, not " + to);
        }
        align(cursor, Math.max(to, 1));
    }

    private void align(Cursor cursor, int to) {
        int filler = -1;
        int most = Integer.MAX_VALUE;
        if (cursor.accept(',')) {
            if (cursor.peek() != ',' && !cursor.atEnd()) {
                filler = numbers.parse(cursor, "the byte to fill with", -128, 255) & 0xff;
            }
            if (cursor.accept(',')) {
                most = numbers.parse(cursor, "the number of bytes", 0, Integer.MAX_VALUE);
            }
        }
        layout.align(to, filler, most, cursor.line());
    }

    private void includeBytes(Cursor cursor) {
        cursor.skipBlanks();
        int column = cursor.column();
        String name = cursor.string();
        Path file = files.find(name);
        if (file == null) {
            throw cursor.errorFrom(column, "no such file: '" + name + "'");
        }
        byte[] bytes;
        try {
            bytes = SourceFiles.read(file);
        } catch (AssemblyException e) {
            throw cursor.errorFrom(column, e.diagnostics().get(0).message());
        }
        int skip = cursor.accept(',') ? numbers.parse(cursor, "the bytes to skip", 0, bytes.length) : 0;
        int most = bytes.length - skip;
        int count = cursor.accept(',') ? numbers.parse(cursor, "the number of bytes", 0, most) : most;
        layout.bytes(new String(bytes, skip, count, StandardCharsets.ISO_8859_1), cursor.line());
    }
}
