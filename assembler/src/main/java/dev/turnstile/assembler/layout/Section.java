package dev.turnstile.assembler.layout;

import dev.turnstile.assembler.source.Line;
import dev.turnstile.assembler.syntax.Base;
import dev.turnstile.isa.elf.ElfSection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A section while it grows. */
public final class Section implements Base {
    private final String name;
    private final int index;
    private final int type;
    private final int flags;
    private final int entrySize;
    private final List<Reference> references = new ArrayList<>();
    private final List<LineRow> compiledRows = new ArrayList<>();
    private byte[] bytes;
    private int size;
    private int alignment = 1;
    private Line[] lines = new Line[0];
    private int[] lineOffsets = new int[0];
    private int lineCount;
    private boolean reachable = true;

    Section(String name, int index, int type, int flags, int entrySize) {
        this.name = name;
        this.index = index;
        this.type = type;
        this.flags = flags;
        this.entrySize = entrySize;
        this.bytes = new byte[type == ElfSection.TYPE_NOBITS ? 0 : 256];
    }

    /** The name. */
    public String name() {
        return name;
    }

    /** Its number among the object's sections. */
    public int index() {
        return index;
    }

    /** The section type of ELF. */
    public int type() {
        return type;
    }

    /** The section flags of ELF. */
    public int flags() {
        return flags;
    }

    /** Bytes an entry, or 0. */
    public int entrySize() {
        return entrySize;
    }

    /** Bytes so far. */
    public int size() {
        return size;
    }

    /** The largest alignment that was asked for. */
    public int alignment() {
        return alignment;
    }

    /** The places that the linker has to fill in. */
    public List<Reference> references() {
        return references;
    }

    /** Whether it holds instructions. */
    public boolean isCode() {
        return (flags & ElfSection.FLAG_EXECUTE) != 0;
    }

    /** Whether it is a part of the program, in memory. */
    public boolean isAllocated() {
        return (flags & ElfSection.FLAG_ALLOC) != 0;
    }

    /** Whether it takes no room in the file. */
    public boolean isZeros() {
        return type == ElfSection.TYPE_NOBITS;
    }

    @Override
    public String description() {
        return "an address in " + name;
    }

    /** The contents; nothing for a section of zeros. */
    public byte[] contents() {
        return isZeros() ? bytes : Arrays.copyOf(bytes, size);
    }

    /** The word at an offset. */
    public int word(int offset) {
        return bytes[offset] & 0xff
                | (bytes[offset + 1] & 0xff) << 8
                | (bytes[offset + 2] & 0xff) << 16
                | (bytes[offset + 3] & 0xff) << 24;
    }

    /** Number of entries of the line table. */
    public int lineCount() {
        return lineCount;
    }

    /** The line of source that the bytes from {@link #lineOffset} on come from. */
    public Line line(int entry) {
        return lines[entry];
    }

    /** Where the bytes of an entry of the line table begin. */
    public int lineOffset(int entry) {
        return lineOffsets[entry];
    }

    /** The lines of files that the contents come from. */
    List<LineRow> lineRows() {
        List<LineRow> rows = new ArrayList<>(lineCount);
        for (int i = 0; i < lineCount; i++) {
            Line line = lines[i].root();
            rows.add(new LineRow(lineOffsets[i], line.file(), line.number()));
        }
        return rows;
    }

    /** The lines of a compiler's source that instructions come from, as far as it has named them. */
    List<LineRow> compiledRows() {
        return compiledRows;
    }

    void markCompiled(LineRow row) {
        compiledRows.add(row);
    }

    /** Notes the line that the next bytes come from. The same line in another round of a repetition is another object. */
    @SuppressWarnings("ReferenceEquality")
    void mark(Line line) {
        if (lineCount > 0 && lines[lineCount - 1] == line) {
            return;
        }
        if (lineCount == lines.length) {
            lines = Arrays.copyOf(lines, Math.max(64, lineCount * 2));
            lineOffsets = Arrays.copyOf(lineOffsets, lines.length);
        }
        lines[lineCount] = line;
        lineOffsets[lineCount++] = size;
    }

    boolean reachable() {
        return reachable;
    }

    void reachable(boolean now) {
        reachable = now;
    }

    void align(int to) {
        alignment = Math.max(alignment, to);
    }

    /** Appends a number, lowest byte first. */
    void append(long value, int width) {
        room(width);
        for (int i = 0; i < width; i++) {
            bytes[size++] = (byte) (value >> 8 * i);
        }
    }

    /** Appends one byte many times. */
    void fill(int value, int count) {
        if (!isZeros()) {
            room(count);
            if (value != 0) {
                Arrays.fill(bytes, size, size + count, (byte) value);
            }
        }
        size += count;
    }

    /** Overwrites bytes. */
    void put(int offset, long value, int width) {
        for (int i = 0; i < width; i++) {
            bytes[offset + i] = (byte) (value >> 8 * i);
        }
    }

    private void room(int count) {
        if (count > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + count));
        }
    }
}
