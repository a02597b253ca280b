package dev.turnstile.isa.elf;

import org.jspecify.annotations.Nullable;

/**
 * What the linker, or the loader, puts into a place that refers to a symbol. S is the symbol's address, A the addend, P the
 * address of the place, G the address of the symbol's entry in the global offset table, B the address at which a shared
 * object has been loaded. The ordinal is the number in the file; 0 is never used.
 */
public enum Relocation {
    /** Nothing; ELF reserves the number. */
    NONE,
    /** S + A, four bytes. */
    WORD,
    /** S + A, two bytes. */
    HALF,
    /** S + A, one byte. */
    BYTE,
    /** (S + A + 0x8000) >> 16 in a 16-bit immediate. */
    HI16,
    /** S + A, low half, in a 16-bit immediate. */
    LO16,
    /** (S + A - P) / 4 in 16 bits. */
    BRANCH,
    /** (S + A - P) / 4 in 21 bits. */
    JUMP,
    /** (S + A - P + 0x8000) >> 16 in a 16-bit immediate. */
    PCREL_HI16,
    /** S + A - P, low half, in a 16-bit immediate; A holds the distance back to the instruction with the high half. */
    PCREL_LO16,
    /** S + A - P, four bytes of data. */
    PCREL_32,
    /** (G - P + 0x8000) >> 16 in a 16-bit immediate. */
    GOT_HI16,
    /** G + A - P, low half, in the immediate of an {@code lw}; A holds the distance back to the instruction with the high half. */
    GOT_LO16,
    /** B + A, four bytes; for the loader only. */
    RELATIVE;

    private static final Relocation[] ALL = values();

    /** The number in a file. */
    public int number() {
        return ordinal();
    }

    /** The relocation of a number, or null if there is none. */
    public static @Nullable Relocation of(int number) {
        return number > 0 && number < ALL.length ? ALL[number] : null;
    }

    /** The name in documents, such as {@code R_TURNSTILE_HI16}. */
    public String label() {
        return "R_TURNSTILE_"
                + switch (this) {
                    case WORD -> "32";
                    case HALF -> "16";
                    case BYTE -> "8";
                    default -> name();
                };
    }
}
