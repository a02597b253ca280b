package dev.turnstile.isa.elf;

/**
 * A named address or number.
 *
 * @param name the name, empty for a {@link Type#SECTION} symbol
 * @param value offset in the section in an object, address in an executable, alignment of a common symbol
 * @param size in bytes, 0 if unknown
 * @param section index in {@link ElfFile#sections()}, or {@link #UNDEFINED}, {@link #ABSOLUTE} or {@link #COMMON}
 */
public record ElfSymbol(String name, int value, int size, Binding binding, Type type, int section) {
    /** In the place of a section: defined by another object. */
    public static final int UNDEFINED = -1;
    /** In the place of a section: a number that does not move. */
    public static final int ABSOLUTE = -2;
    /** In the place of a section: room in .bss, shared by all objects that name it. */
    public static final int COMMON = -3;

    /** Who sees a symbol. The ordinal is the number in the file. */
    public enum Binding {
        /** Its own object only. */
        LOCAL,
        /** All objects; defined once. */
        GLOBAL,
        /** All objects; gives way to a global one, and is 0 if nobody defines it. */
        WEAK
    }

    /** What a symbol stands for. The ordinal is the number in the file. */
    public enum Type {
        /** Not said. */
        NONE,
        /** Data. */
        OBJECT,
        /** Code. */
        FUNCTION,
        /** The start of a section. */
        SECTION,
        /** The name of a source file. */
        FILE
    }

    /** The same symbol in another section. */
    ElfSymbol in(int other) {
        return new ElfSymbol(name, value, size, binding, type, other);
    }

    /** Whether this file defines it. */
    public boolean defined() {
        return section != UNDEFINED;
    }
}
