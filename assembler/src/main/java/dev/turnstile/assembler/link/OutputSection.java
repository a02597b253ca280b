package dev.turnstile.assembler.link;

import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.isa.elf.ElfSection;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A section of the result: what inputs contribute, one behind the other, or what the linker makes itself. */
final class OutputSection {
    /** A piece of an input. */
    record Piece(LinkInput input, int section, int offset) {
        ElfSection of() {
            return input.object.sections().get(section);
        }
    }

    final String name;
    final int type;
    final int flags;
    final int entrySize;
    final List<Piece> pieces = new ArrayList<>();
    /** Gives the contents when all addresses are known, for a section that the linker makes itself. */
    final @Nullable Supplier<Bytes> made;

    int address;
    int alignment = 1;
    long size;

    OutputSection(String name, int type, int flags) {
        this.name = name;
        this.type = type;
        this.flags = flags;
        this.entrySize = 0;
        this.made = null;
    }

    /** A section of words that the linker makes itself. */
    OutputSection(String name, int type, int flags, int entrySize, int size, Supplier<Bytes> made) {
        this.name = name;
        this.type = type;
        this.flags = flags;
        this.entrySize = entrySize;
        this.made = made;
        this.alignment = 4;
        this.size = size;
    }

    void add(LinkInput input, int index) {
        ElfSection section = input.object.sections().get(index);
        int to = Math.max(1, section.alignment());
        alignment = Math.max(alignment, to);
        size = size + to - 1 & -to;
        input.outputs[index] = this;
        input.offsets[index] = (int) size;
        pieces.add(new Piece(input, index, (int) size));
        size += section.size();
    }

    /** Adds room for a common symbol and gives its offset. */
    int reserve(int bytes, int to) {
        alignment = Math.max(alignment, to);
        size = size + to - 1 & -to;
        int offset = (int) size;
        size += bytes;
        return offset;
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    boolean isZeros() {
        return type == ElfSection.TYPE_NOBITS;
    }

    /** Whether an address lies in it. */
    boolean contains(int at) {
        return has(ElfSection.FLAG_ALLOC) && Integer.toUnsignedLong(at - address) < size;
    }

    /** The segment that it belongs to: 0 code, 1 constants, 2 data, 3 none. */
    int segment() {
        if (!has(ElfSection.FLAG_ALLOC)) {
            return 3;
        }
        return has(ElfSection.FLAG_EXECUTE) ? 0 : has(ElfSection.FLAG_WRITE) ? 2 : 1;
    }
}
