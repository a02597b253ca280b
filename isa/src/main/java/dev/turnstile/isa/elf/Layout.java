package dev.turnstile.isa.elf;

/** Numbers of the file format that reader and writer share. */
final class Layout {
    static final int MAGIC = 0x464c457f;
    static final int CLASS_32 = 1;
    static final int LITTLE_ENDIAN = 1;
    static final int VERSION = 1;
    static final int HEADER_SIZE = 52;
    static final int SEGMENT_SIZE = 32;
    static final int SECTION_SIZE = 40;
    static final int SYMBOL_SIZE = 16;
    static final int RELA_SIZE = 12;
    static final int SEGMENT_LOAD = 1;
    static final int SEGMENT_DYNAMIC = 2;
    static final int SEGMENT_INTERPRETER = 3;
    static final int SEGMENT_HEADERS = 6;
    static final int SECTION_NULL = 0;
    static final int SECTION_SYMTAB = 2;
    static final int SECTION_STRTAB = 3;
    static final int SECTION_RELA = 4;
    static final int SECTION_REL = 9;
    /**
     * Relocations of sections that are not loaded, in the format of SHT_RELA. Tools that print debugging information want to
     * apply those, can't know how this machine's relocations work, and complain; they pass over a type of our own.
     */
    static final int SECTION_DEBUG_RELA = 0x80009a7e;

    static final int FLAG_INFO_LINK = 0x40;
    static final int INDEX_UNDEFINED = 0;
    static final int INDEX_RESERVED = 0xff00;
    static final int INDEX_ABSOLUTE = 0xfff1;
    static final int INDEX_COMMON = 0xfff2;

    private Layout() {}
}
