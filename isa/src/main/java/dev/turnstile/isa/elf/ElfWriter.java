package dev.turnstile.isa.elf;

import static dev.turnstile.isa.elf.Layout.*;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes a file: header, program headers, segments, the sections that no segment holds, then the tables in the order
 * relocations, symbols, names, section headers.
 */
final class ElfWriter {
    private final ElfFile file;
    private final Output output = new Output();
    private final NameTable names = new NameTable();
    private final NameTable symbolNames = new NameTable();
    private final ProgramHeaders programHeaders;
    /** For each section, the offset of its contents. */
    private final int[] contents;
    /** For each symbol, its index in the written table, where local ones come first. */
    private final int[] symbolIndex;

    private int localSymbols = 1;

    ElfWriter(ElfFile file) {
        this.file = file;
        this.programHeaders = new ProgramHeaders(file);
        this.contents = new int[file.sections().size()];
        this.symbolIndex = new int[file.symbols().size()];
    }

    byte[] write() {
        orderSymbols();
        if (!programHeaders.areInMemory()) {
            output.skip(HEADER_SIZE + programHeaders.count() * SEGMENT_SIZE);
        }
        int[] segmentOffsets = segmentContents();
        sectionContents(segmentOffsets);
        List<int[]> headers = sectionHeaders();
        output.align(4);
        int sectionTable = output.size();
        for (int[] header : headers) {
            for (int field : header) {
                output.word(field);
            }
        }
        byte[] bytes = output.toArray();
        Output start = new Output();
        header(start, sectionTable, headers.size());
        programHeaders.write(start, segmentOffsets, contents);
        System.arraycopy(start.toArray(), 0, bytes, 0, start.size());
        return bytes;
    }

    /** ELF wants all local symbols before all others. */
    private void orderSymbols() {
        int index = 1;
        for (int i = 0; i < symbolIndex.length; i++) {
            if (isLocal(i)) {
                symbolIndex[i] = index++;
            }
        }
        localSymbols = index;
        for (int i = 0; i < symbolIndex.length; i++) {
            if (!isLocal(i)) {
                symbolIndex[i] = index++;
            }
        }
    }

    private boolean isLocal(int symbol) {
        return file.symbols().get(symbol).binding() == ElfSymbol.Binding.LOCAL;
    }

    private void header(Output start, int sectionTable, int sectionCount) {
        start.word(MAGIC);
        start.word(CLASS_32 | LITTLE_ENDIAN << 8 | VERSION << 16);
        start.skip(8);
        start.half(file.type().ordinal() + 1);
        start.half(ElfFile.MACHINE);
        start.word(VERSION);
        start.word(file.entry());
        start.word(file.segments().isEmpty() ? 0 : HEADER_SIZE);
        start.word(sectionTable);
        start.word(0);
        start.half(HEADER_SIZE);
        start.half(file.segments().isEmpty() ? 0 : SEGMENT_SIZE);
        start.half(programHeaders.count());
        start.half(SECTION_SIZE);
        start.half(sectionCount);
        start.half(sectionCount - 1);
    }

    /** Puts each segment where offset and address agree modulo the alignment, so that a loader could map the file. */
    private int[] segmentContents() {
        int[] offsets = new int[file.segments().size()];
        for (int i = 0; i < offsets.length; i++) {
            ElfSegment segment = file.segments().get(i);
            int alignment = Math.max(segment.alignment(), 1);
            output.skip((segment.virtualAddress() - output.size()) & (alignment - 1));
            offsets[i] = output.size();
            output.bytes(segment.data());
        }
        return offsets;
    }

    private void sectionContents(int[] segmentOffsets) {
        for (int i = 0; i < contents.length; i++) {
            ElfSection section = file.sections().get(i);
            int segment = section.has(ElfSection.FLAG_ALLOC) ? segmentOf(section) : -1;
            if (segment >= 0) {
                contents[i] = segmentOffsets[segment]
                        + section.address()
                        - file.segments().get(segment).virtualAddress();
            } else {
                output.align(Math.max(section.alignment(), 1));
                contents[i] = output.size();
                output.bytes(section.data());
            }
        }
    }

    private int segmentOf(ElfSection section) {
        for (int i = 0; i < file.segments().size(); i++) {
            ElfSegment segment = file.segments().get(i);
            long from = Integer.toUnsignedLong(section.address() - segment.virtualAddress());
            if (from + section.data().size() <= segment.data().size()
                    && from + section.size() <= segment.memorySize()) {
                return i;
            }
        }
        return -1;
    }

    private List<int[]> sectionHeaders() {
        List<int[]> headers = new ArrayList<>();
        headers.add(new int[SECTION_SIZE / 4]);
        for (int i = 0; i < contents.length; i++) {
            ElfSection section = file.sections().get(i);
            headers.add(new int[] {
                names.add(section.name()),
                section.type(),
                section.flags(),
                section.address(),
                contents[i],
                section.size(),
                linkOf(section),
                section.type() == ElfSection.TYPE_DYNSYM ? 1 : 0, // behind the null symbol, all are global
                section.alignment(),
                section.entrySize()
            });
        }
        int symbolTable = 1 + contents.length + relocationTables();
        for (int i = 0; i < contents.length; i++) {
            if (!file.sections().get(i).relocations().isEmpty()) {
                headers.add(relocations(i, symbolTable));
            }
        }
        headers.add(symbols(symbolTable + 1));
        headers.add(strings(".strtab", symbolNames));
        int own = names.add(".shstrtab");
        headers.add(strings(own, names));
        return headers;
    }

    /** The number of the table that a table of the loader's refers to: there is one of each kind. */
    private int linkOf(ElfSection section) {
        return switch (section.type()) {
            case ElfSection.TYPE_DYNSYM, ElfSection.TYPE_DYNAMIC -> sectionOfType(ElfSection.TYPE_STRTAB);
            case ElfSection.TYPE_HASH, ElfSection.TYPE_RELA -> sectionOfType(ElfSection.TYPE_DYNSYM);
            default -> 0;
        };
    }

    private int sectionOfType(int type) {
        for (int i = 0; i < file.sections().size(); i++) {
            if (file.sections().get(i).type() == type) {
                return i + 1;
            }
        }
        return 0;
    }

    private int relocationTables() {
        int count = 0;
        for (ElfSection section : file.sections()) {
            count += section.relocations().isEmpty() ? 0 : 1;
        }
        return count;
    }

    private int[] relocations(int index, int symbolTable) {
        ElfSection section = file.sections().get(index);
        output.align(4);
        int at = output.size();
        for (ElfRelocation relocation : section.relocations()) {
            output.word(relocation.offset());
            output.word(
                    symbolIndex[relocation.symbol()] << 8 | relocation.type().number());
            output.word(relocation.addend());
        }
        int type = section.has(ElfSection.FLAG_ALLOC) ? SECTION_RELA : SECTION_DEBUG_RELA;
        int size = output.size() - at;
        int name = names.add(".rela" + section.name());
        return new int[] {name, type, FLAG_INFO_LINK, 0, at, size, symbolTable, index + 1, 4, RELA_SIZE};
    }

    private int[] symbols(int nameTable) {
        output.align(4);
        int at = output.size();
        output.skip(SYMBOL_SIZE);
        for (int i = 0; i < symbolIndex.length; i++) {
            if (isLocal(i)) {
                symbol(file.symbols().get(i));
            }
        }
        for (int i = 0; i < symbolIndex.length; i++) {
            if (!isLocal(i)) {
                symbol(file.symbols().get(i));
            }
        }
        int size = output.size() - at;
        int name = names.add(".symtab");
        return new int[] {name, SECTION_SYMTAB, 0, 0, at, size, nameTable, localSymbols, 4, SYMBOL_SIZE};
    }

    private void symbol(ElfSymbol symbol) {
        output.word(symbolNames.add(symbol.name()));
        output.word(symbol.value());
        output.word(symbol.size());
        output.half(symbol.binding().ordinal() << 4 | symbol.type().ordinal());
        output.half(
                switch (symbol.section()) {
                    case ElfSymbol.UNDEFINED -> INDEX_UNDEFINED;
                    case ElfSymbol.ABSOLUTE -> INDEX_ABSOLUTE;
                    case ElfSymbol.COMMON -> INDEX_COMMON;
                    default -> symbol.section() + 1;
                });
    }

    private int[] strings(String name, NameTable table) {
        return strings(names.add(name), table);
    }

    private int[] strings(int name, NameTable table) {
        int at = output.size();
        output.bytes(table.contents());
        return new int[] {name, SECTION_STRTAB, 0, 0, at, output.size() - at, 0, 0, 1, 0};
    }
}
