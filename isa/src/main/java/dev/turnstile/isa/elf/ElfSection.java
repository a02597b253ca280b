package dev.turnstile.isa.elf;

import java.util.List;

/**
 * A section: what the linker moves as one piece. Symbol table, string tables and relocations are no sections here; they
 * are the file's symbols and each section's relocations. Those that the loader reads are sections all the same.
 *
 * @param type one of the {@code TYPE_} constants, or any other number of ELF
 * @param flags a sum of {@code FLAG_} constants
 * @param address where it lies in memory, 0 in an object
 * @param data the contents, none for {@link #TYPE_NOBITS}
 * @param size bytes in memory; the size of the data but for {@link #TYPE_NOBITS}
 * @param alignment a power of two, or 0
 * @param entrySize bytes an entry, for sections that are tables, else 0
 */
public record ElfSection(
        String name,
        int type,
        int flags,
        int address,
        Bytes data,
        int size,
        int alignment,
        int entrySize,
        List<ElfRelocation> relocations) {
    /** Contents that mean something to the program. */
    public static final int TYPE_PROGBITS = 1;
    /** Strings: a section only if it is loaded. */
    public static final int TYPE_STRTAB = 3;
    /** Relocations: a section only if it is loaded. */
    public static final int TYPE_RELA = 4;
    /** Numbers of symbols by their names, for the loader. */
    public static final int TYPE_HASH = 5;
    /** What the loader has to know, in pairs of a tag and a value. */
    public static final int TYPE_DYNAMIC = 6;
    /** Contents that mean something to tools. */
    public static final int TYPE_NOTE = 7;
    /** Zeros that take no room in the file. */
    public static final int TYPE_NOBITS = 8;
    /** Symbols for the loader. */
    public static final int TYPE_DYNSYM = 11;
    /** Addresses of functions to call before main. */
    public static final int TYPE_INIT_ARRAY = 14;
    /** Addresses of functions to call after main. */
    public static final int TYPE_FINI_ARRAY = 15;
    /** Addresses of functions to call before those of {@link #TYPE_INIT_ARRAY}. */
    public static final int TYPE_PREINIT_ARRAY = 16;

    /** Writable when the program runs. */
    public static final int FLAG_WRITE = 1;
    /** Takes part in the program's memory. */
    public static final int FLAG_ALLOC = 2;
    /** Holds instructions. */
    public static final int FLAG_EXECUTE = 4;
    /** Equal entries might be merged. */
    public static final int FLAG_MERGE = 0x10;
    /** Holds strings that end in a zero byte. */
    public static final int FLAG_STRINGS = 0x20;

    public ElfSection {
        relocations = List.copyOf(relocations);
    }

    /** Whether all given flags are set. */
    public boolean has(int flag) {
        return (flags & flag) == flag;
    }
}
