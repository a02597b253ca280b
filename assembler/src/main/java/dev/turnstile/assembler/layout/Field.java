package dev.turnstile.assembler.layout;

import dev.turnstile.isa.elf.Relocation;
import org.jspecify.annotations.Nullable;

/** What of a value goes where: whole bytes of data, or the immediate of an instruction. */
public enum Field {
    BYTE(1, Relocation.BYTE),
    HALF(2, Relocation.HALF),
    WORD(4, Relocation.WORD),
    DOUBLE(8, Relocation.WORD),
    /** An operand that has to be a number. */
    NUMBER(4, null),
    HI16(4, Relocation.HI16),
    LO16(4, Relocation.LO16),
    BRANCH(4, Relocation.BRANCH),
    JUMP(4, Relocation.JUMP),
    PCREL_HI16(4, Relocation.PCREL_HI16),
    PCREL_LO16(4, Relocation.PCREL_LO16),
    GOT_HI16(4, Relocation.GOT_HI16);

    private final int width;
    private final @Nullable Relocation relocation;

    Field(int width, @Nullable Relocation relocation) {
        this.width = width;
        this.relocation = relocation;
    }

    /** Bytes that it occupies. */
    public int width() {
        return width;
    }

    @Nullable
    Relocation relocation() {
        return relocation;
    }

    /** Whether a {@link #PCREL_LO16} can belong to it. */
    boolean isHighPart() {
        return this == PCREL_HI16 || this == GOT_HI16;
    }

    boolean isData() {
        return ordinal() <= DOUBLE.ordinal();
    }

    /** Whether the value is a distance from the place. */
    boolean isRelative() {
        return ordinal() >= BRANCH.ordinal();
    }
}
