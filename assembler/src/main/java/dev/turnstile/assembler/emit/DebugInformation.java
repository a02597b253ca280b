package dev.turnstile.assembler.emit;

import dev.turnstile.assembler.layout.Layout;
import dev.turnstile.assembler.layout.LineRow;
import dev.turnstile.assembler.layout.Section;
import dev.turnstile.assembler.syntax.Base;
import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.isa.elf.ElfRelocation;
import dev.turnstile.isa.elf.ElfSection;
import dev.turnstile.isa.elf.ElfSymbol;
import dev.turnstile.isa.elf.Relocation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The sections that tell a debugger which line an instruction or a datum comes from: {@code .debug_line}, and as much of {@code .debug_info} and
 * {@code .debug_abbrev} as it takes to find that: one compilation unit for each section (DWARF 4, sections 3.1.1, 7.5).
 */
final class DebugInformation {
    private static final int VERSION = 4;
    private static final int TAG_COMPILE_UNIT = 0x11;
    private static final int AT_NAME = 0x03;
    private static final int AT_STMT_LIST = 0x10;
    private static final int AT_LOW_PC = 0x11;
    private static final int AT_HIGH_PC = 0x12;
    private static final int AT_LANGUAGE = 0x13;
    private static final int AT_PRODUCER = 0x25;
    private static final int FORM_ADDRESS = 0x01;
    private static final int FORM_DATA2 = 0x05;
    private static final int FORM_DATA4 = 0x06;
    private static final int FORM_STRING = 0x08;
    private static final int FORM_SECTION_OFFSET = 0x17;
    private static final int LANGUAGE_ASSEMBLER = 0x8001;

    private final List<LineSequence> sequences = new ArrayList<>();
    private final String source;

    DebugInformation(Layout layout, String source) {
        this.source = source;
        for (Section section : layout.sections()) {
            List<LineRow> rows = layout.lineRows(section);
            if (section.isAllocated() && section.size() > 0 && !rows.isEmpty()) {
                sequences.add(new LineSequence(section, rows));
            }
        }
    }

    /**
     * The sections; their own symbols are added to the object's.
     *
     * @param first number that the first of them will have in the object
     * @param symbolIndex where to find the symbols of the sections
     */
    List<ElfSection> sections(int first, List<ElfSymbol> symbols, Map<Base, Integer> symbolIndex) {
        if (sequences.isEmpty()) {
            return List.of();
        }
        int lineSymbol = sectionSymbol(symbols, first + 1);
        int abbreviationSymbol = sectionSymbol(symbols, first + 2);
        return List.of(
                units(lineSymbol, abbreviationSymbol, symbolIndex),
                new LineProgram(sequences, symbolIndex).section(),
                section(".debug_abbrev", abbreviations(), List.of()));
    }

    private static int sectionSymbol(List<ElfSymbol> symbols, int section) {
        symbols.add(new ElfSymbol("", 0, 0, ElfSymbol.Binding.LOCAL, ElfSymbol.Type.SECTION, section));
        return symbols.size() - 1;
    }

    static ElfSection section(String name, DwarfOutput contents, List<ElfRelocation> relocations) {
        Bytes bytes = Bytes.of(contents.toArray());
        return new ElfSection(name, ElfSection.TYPE_PROGBITS, 0, 0, bytes, bytes.size(), 1, 0, relocations);
    }

    private ElfSection units(int lineSymbol, int abbreviationSymbol, Map<Base, Integer> symbolIndex) {
        DwarfOutput out = new DwarfOutput();
        List<ElfRelocation> relocations = new ArrayList<>();
        for (LineSequence sequence : sequences) {
            Section section = sequence.section();
            int start = out.size();
            out.word(0);
            out.half(VERSION);
            relocations.add(new ElfRelocation(out.size(), Relocation.WORD, abbreviationSymbol, 0));
            out.word(0);
            out.octet(4);
            out.unsigned(1);
            out.string(source);
            out.string("turnstile");
            out.half(LANGUAGE_ASSEMBLER);
            relocations.add(new ElfRelocation(out.size(), Relocation.WORD, lineSymbol, 0));
            out.word(0);
            relocations.add(new ElfRelocation(out.size(), Relocation.WORD, symbolIndex.getOrDefault(section, 0), 0));
            out.word(0);
            out.word(section.size());
            out.patchLength(start);
        }
        return section(".debug_info", out, relocations);
    }

    private static DwarfOutput abbreviations() {
        DwarfOutput out = new DwarfOutput();
        int[] attributes = {
            AT_NAME,
            FORM_STRING,
            AT_PRODUCER,
            FORM_STRING,
            AT_LANGUAGE,
            FORM_DATA2,
            AT_STMT_LIST,
            FORM_SECTION_OFFSET,
            AT_LOW_PC,
            FORM_ADDRESS,
            AT_HIGH_PC,
            FORM_DATA4,
            0,
            0
        };
        out.unsigned(1);
        out.unsigned(TAG_COMPILE_UNIT);
        out.octet(0);
        for (int attribute : attributes) {
            out.unsigned(attribute);
        }
        out.octet(0);
        return out;
    }
}
