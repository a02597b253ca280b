package dev.turnstile.isa.elf;

import java.util.List;

/**
 * An ELF32 little-endian file for the machine, as the System V ABI, chapter 4 and 5, describes it: an object, an executable
 * or a shared object.
 *
 * <p>A file with a section of the type {@link ElfSection#TYPE_DYNAMIC} is for the dynamic loader, which finds its way from the program
 * headers in memory. The data of its first segment therefore begin with {@link #headersSize} bytes that the file's own headers fill.
 *
 * @param entry where an executable starts
 * @param sections without the tables that {@link ElfSection} leaves out
 * @param segments what a loader puts into memory, none in an object
 * @param symbols without the null symbol of the file
 */
public record ElfFile(
        Type type, int entry, List<ElfSection> sections, List<ElfSegment> segments, List<ElfSymbol> symbols) {
    /** The number of this machine, one that no other machine has been given. */
    public static final int MACHINE = 0x9a7e;

    /** What a file is for. The ordinal is one less than the number in the file. */
    public enum Type {
        /** Input of the linker. */
        OBJECT,
        /** Input of the loader, at a fixed address. */
        EXECUTABLE,
        /** Input of the loader and of the linker, for any address. */
        SHARED
    }

    public ElfFile {
        sections = List.copyOf(sections);
        segments = List.copyOf(segments);
        symbols = List.copyOf(symbols);
    }

    /**
     * Reads a file.
     *
     * @throws ElfException if it is anything but a well-formed file for this machine
     */
    public static ElfFile read(byte[] file) throws ElfException {
        return new ElfReader(Bytes.of(file)).read();
    }

    /** The bytes that the headers of a file for the dynamic loader take, given the number of its segments. */
    public static int headersSize(int segments, boolean interpreter) {
        return Layout.HEADER_SIZE + Layout.SEGMENT_SIZE * ProgramHeaders.count(segments, true, interpreter);
    }

    /** Whether bytes begin as an ELF file of any kind does. */
    public static boolean looksLikeElf(byte[] file) {
        return file.length >= 4 && file[0] == 0x7f && file[1] == 'E' && file[2] == 'L' && file[3] == 'F';
    }

    /**
     * The same file with what its running needs only, and nothing for debuggers. The symbols of an object stay, because
     * somebody will link it; others lose them, but for the loader's.
     */
    public ElfFile stripped() {
        List<ElfSection> loaded = sections.stream()
                .filter(section -> section.has(ElfSection.FLAG_ALLOC))
                .toList();
        return new ElfFile(type, entry, loaded, segments, type == Type.OBJECT ? symbols(loaded) : List.of());
    }

    /** The symbols, as many as there were, with their sections' places among those that are left; what goes becomes a number. */
    private List<ElfSymbol> symbols(List<ElfSection> left) {
        return symbols.stream()
                .map(symbol -> symbol.section() < 0 ? symbol : symbol.in(place(sections.get(symbol.section()), left)))
                .toList();
    }

    private static int place(ElfSection section, List<ElfSection> left) {
        int place = left.indexOf(section);
        return place < 0 ? ElfSymbol.ABSOLUTE : place;
    }

    /** The bytes of this file. */
    public byte[] write() {
        return new ElfWriter(this).write();
    }
}
