package dev.turnstile.isa.elf;

import static dev.turnstile.isa.elf.Layout.*;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file without trusting a byte of it. Whatever the headers claim, the memory used is proportional to the file's
 * size: contents are parts of the file, and tables that overlap are refused.
 */
final class ElfReader {
    private static final int MAX_NAME = 1024;

    private final Bytes file;
    private int sectionCount;
    private int sectionHeaders;
    private int symbolTable = -1;
    private @Nullable Bytes sectionNames;
    /** For each section of the file, its index among the sections that are kept, or -1. */
    private int[] kept = new int[0];

    private long relocationBytes;

    ElfReader(Bytes file) {
        this.file = file;
    }

    ElfFile read() throws ElfException {
        ElfFile.Type type = header();
        sectionTable();
        List<ElfSymbol> symbols = symbols();
        List<ElfSection> sections = sections(symbols.size());
        return new ElfFile(type, file.word(24), sections, segments(), symbols);
    }

    private ElfFile.Type header() throws ElfException {
        if (file.size() < HEADER_SIZE || file.word(0) != MAGIC) {
            throw new ElfException("not an ELF file");
        }
        require(file.unsignedByte(4) == CLASS_32, "not a 32-bit ELF file");
        require(file.unsignedByte(5) == LITTLE_ENDIAN, "not a little-endian ELF file");
        require(file.unsignedByte(6) == VERSION && file.word(20) == VERSION, "unknown version of ELF");
        int machine = file.half(18);
        require(machine == ElfFile.MACHINE, "made for another machine (number " + machine + ")");
        int type = file.half(16);
        require(type >= 1 && type <= 3, "neither an object nor an executable nor a shared object");
        return ElfFile.Type.values()[type - 1];
    }

    private void sectionTable() throws ElfException {
        sectionHeaders = file.word(32);
        sectionCount = file.half(48);
        if (sectionHeaders == 0) {
            sectionCount = 0;
            return;
        }
        require(file.half(46) == SECTION_SIZE, "section headers of an unknown size");
        part(sectionHeaders, (long) sectionCount * SECTION_SIZE, "section headers");
        int names = file.half(50);
        require(names < sectionCount, "no section names");
        kept = new int[sectionCount];
        Arrays.fill(kept, -1);
        int count = 0;
        for (int i = 1; i < sectionCount; i++) {
            switch (header(i, 4)) {
                case SECTION_SYMTAB -> {
                    require(symbolTable < 0, "two symbol tables");
                    symbolTable = i;
                }
                case SECTION_REL -> throw new ElfException("relocations without addends");
                case SECTION_NULL, SECTION_DEBUG_RELA -> {}
                case SECTION_RELA -> {
                    if (isForLoader(i)) {
                        kept[i] = count++;
                    }
                }
                case SECTION_STRTAB -> {
                    if (i != names && !isSymbolNames(i)) {
                        kept[i] = count++;
                    }
                }
                default -> kept[i] = count++;
            }
        }
        sectionNames = names == 0 ? null : contents(names);
    }

    private boolean isSymbolNames(int section) {
        for (int i = 1; i < sectionCount; i++) {
            if (header(i, 4) == SECTION_SYMTAB) {
                return header(i, 24) == section;
            }
        }
        return false;
    }

    /** Whether relocations are the loader's, about the whole of memory, and not the linker's about a section. */
    private boolean isForLoader(int section) {
        return (header(section, 8) & ElfSection.FLAG_ALLOC) != 0;
    }

    private int header(int section, int field) {
        return file.word(sectionHeaders + section * SECTION_SIZE + field);
    }

    private Bytes contents(int section) throws ElfException {
        return part(header(section, 16), Integer.toUnsignedLong(header(section, 20)), "section " + section);
    }

    private List<ElfSymbol> symbols() throws ElfException {
        if (symbolTable < 0) {
            return List.of();
        }
        require(header(symbolTable, 36) == SYMBOL_SIZE, "symbols of an unknown size");
        Bytes table = contents(symbolTable);
        int names = header(symbolTable, 24);
        require(names > 0 && names < sectionCount, "no symbol names");
        Bytes text = contents(names);
        List<ElfSymbol> symbols = new ArrayList<>();
        for (int at = SYMBOL_SIZE; at + SYMBOL_SIZE <= table.size(); at += SYMBOL_SIZE) {
            int info = table.unsignedByte(at + 12);
            int binding = info >> 4;
            int type = info & 15;
            require(binding < ElfSymbol.Binding.values().length, "a symbol of an unknown binding");
            require(type < ElfSymbol.Type.values().length, "a symbol of an unknown type");
            symbols.add(new ElfSymbol(
                    name(text, table.word(at)),
                    table.word(at + 4),
                    table.word(at + 8),
                    ElfSymbol.Binding.values()[binding],
                    ElfSymbol.Type.values()[type],
                    symbolSection(table.half(at + 14))));
        }
        return symbols;
    }

    private int symbolSection(int index) throws ElfException {
        return switch (index) {
            case INDEX_UNDEFINED -> ElfSymbol.UNDEFINED;
            case INDEX_ABSOLUTE -> ElfSymbol.ABSOLUTE;
            case INDEX_COMMON -> ElfSymbol.COMMON;
            default -> {
                require(index < sectionCount && kept[index] >= 0, "a symbol of no section");
                yield kept[index];
            }
        };
    }

    private List<ElfSection> sections(int symbolCount) throws ElfException {
        List<List<ElfRelocation>> relocations = relocations(symbolCount);
        List<ElfSection> sections = new ArrayList<>();
        for (int i = 1; i < sectionCount; i++) {
            if (kept[i] < 0) {
                continue;
            }
            int type = header(i, 4);
            int size = header(i, 20);
            boolean empty = type == ElfSection.TYPE_NOBITS;
            require(size >= 0, "a section of more than 2 GiB");
            int alignment = header(i, 32);
            require((alignment & (alignment - 1)) == 0 && alignment >= 0, "an alignment that is no power of two");
            sections.add(new ElfSection(
                    sectionNames == null ? "" : name(sectionNames, header(i, 0)),
                    type,
                    header(i, 8),
                    header(i, 12),
                    empty ? Bytes.EMPTY : contents(i),
                    size,
                    alignment,
                    header(i, 36),
                    relocations.get(i)));
        }
        return sections;
    }

    private List<List<ElfRelocation>> relocations(int symbolCount) throws ElfException {
        List<List<ElfRelocation>> all = new ArrayList<>();
        for (int i = 0; i < sectionCount; i++) {
            all.add(List.of());
        }
        for (int i = 1; i < sectionCount; i++) {
            int type = header(i, 4);
            if (type != SECTION_RELA && type != SECTION_DEBUG_RELA || isForLoader(i)) {
                continue;
            }
            int target = header(i, 28);
            require(target > 0 && target < sectionCount && kept[target] >= 0, "relocations of no section");
            require(all.get(target).isEmpty(), "two relocation tables of one section");
            Bytes table = contents(i);
            relocationBytes += table.size();
            require(relocationBytes <= file.size(), "relocation tables that overlap");
            int limit = header(target, 4) == ElfSection.TYPE_NOBITS ? 0 : header(target, 20);
            all.set(target, relocations(table, symbolCount, limit));
        }
        return all;
    }

    private static List<ElfRelocation> relocations(Bytes table, int symbolCount, int limit) throws ElfException {
        List<ElfRelocation> relocations = new ArrayList<>();
        for (int at = 0; at + RELA_SIZE <= table.size(); at += RELA_SIZE) {
            int info = table.word(at + 4);
            @Nullable Relocation type = Relocation.of(info & 0xff);
            int symbol = (info >>> 8) - 1;
            if (type == null) {
                throw new ElfException("a relocation of an unknown type");
            }
            int width = type == Relocation.BYTE ? 1 : type == Relocation.HALF ? 2 : 4;
            int offset = table.word(at);
            require(symbol >= 0 && symbol < symbolCount, "a relocation without a symbol");
            require(offset >= 0 && offset <= limit - width, "a relocation outside its section");
            relocations.add(new ElfRelocation(offset, type, symbol, table.word(at + 8)));
        }
        return relocations;
    }

    private List<ElfSegment> segments() throws ElfException {
        int headers = file.word(28);
        int count = file.half(44);
        if (headers == 0 || count == 0) {
            return List.of();
        }
        require(file.half(42) == SEGMENT_SIZE, "program headers of an unknown size");
        part(headers, (long) count * SEGMENT_SIZE, "program headers");
        List<ElfSegment> segments = new ArrayList<>();
        for (int at = headers; at < headers + count * SEGMENT_SIZE; at += SEGMENT_SIZE) {
            if (file.word(at) == SEGMENT_LOAD) {
                segments.add(segment(at));
            }
        }
        return segments;
    }

    private ElfSegment segment(int at) throws ElfException {
        Bytes data = part(file.word(at + 4), Integer.toUnsignedLong(file.word(at + 16)), "a segment");
        int virtual = file.word(at + 8);
        int physical = file.word(at + 12);
        int memorySize = file.word(at + 20);
        int alignment = file.word(at + 28);
        require(memorySize >= data.size(), "a segment whose size in memory is wrong");
        require(fits(virtual, memorySize) && fits(physical, memorySize), "a segment that runs past the last address");
        require((alignment & (alignment - 1)) == 0 && alignment >= 0, "an alignment that is no power of two");
        return new ElfSegment(virtual, physical, data, memorySize, file.word(at + 24) & 7, Math.max(alignment, 1));
    }

    private static boolean fits(int address, int size) {
        return Integer.toUnsignedLong(address) + size <= 1L << 32;
    }

    private static String name(Bytes names, int from) throws ElfException {
        int end = from;
        while (end >= 0 && end < names.size() && end - from <= MAX_NAME && names.unsignedByte(end) != 0) {
            end++;
        }
        require(end >= 0 && end < names.size(), "a name outside its table");
        require(end - from <= MAX_NAME, "a name of more than " + MAX_NAME + " bytes");
        return new String(names.part(from, end - from).toArray(), StandardCharsets.UTF_8);
    }

    private Bytes part(int from, long length, String what) throws ElfException {
        require(from >= 0 && from + length <= file.size(), "truncated: " + what + " lies outside the file");
        return file.part(from, (int) length);
    }

    private static void require(boolean condition, String otherwise) throws ElfException {
        if (!condition) {
            throw new ElfException(otherwise);
        }
    }
}
