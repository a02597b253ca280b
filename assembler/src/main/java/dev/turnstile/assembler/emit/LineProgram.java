package dev.turnstile.assembler.emit;

import dev.turnstile.assembler.layout.LineRow;
import dev.turnstile.assembler.layout.Section;
import dev.turnstile.assembler.syntax.Base;
import dev.turnstile.isa.elf.ElfRelocation;
import dev.turnstile.isa.elf.ElfSection;
import dev.turnstile.isa.elf.Relocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The contents of {@code .debug_line} (DWARF 4, section 6.2): one sequence for each section that takes part in the program. */
final class LineProgram {
    private static final int VERSION = 4;
    /** Rows stand for data, too, which lies anywhere; so addresses advance by bytes rather than by instructions. */
    private static final int ADDRESS_UNIT = 1;

    private static final int LINE_BASE = -5;
    private static final int LINE_RANGE = 14;
    private static final int OPCODE_BASE = 13;
    private static final int MAX_SPECIAL_BYTES = (255 - OPCODE_BASE) / LINE_RANGE;
    private static final int[] STANDARD_LENGTHS = {0, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1};
    private static final int STANDARD_COPY = 1;
    private static final int STANDARD_ADVANCE_PC = 2;
    private static final int STANDARD_ADVANCE_LINE = 3;
    private static final int STANDARD_SET_FILE = 4;
    private static final int EXTENDED = 0;
    private static final int EXTENDED_END_SEQUENCE = 1;
    private static final int EXTENDED_SET_ADDRESS = 2;

    private final List<LineSequence> sequences;
    private final Map<Base, Integer> symbolIndex;
    private final DwarfOutput out = new DwarfOutput();
    private final List<ElfRelocation> relocations = new ArrayList<>();
    private final Map<String, Integer> files = new LinkedHashMap<>();

    LineProgram(List<LineSequence> sequences, Map<Base, Integer> symbolIndex) {
        this.sequences = sequences;
        this.symbolIndex = symbolIndex;
    }

    ElfSection section() {
        for (LineSequence sequence : sequences) {
            for (LineRow row : sequence.rows()) {
                files.putIfAbsent(row.file(), files.size() + 1);
            }
        }
        header();
        for (LineSequence sequence : sequences) {
            sequence(sequence);
        }
        out.patchLength(0);
        return DebugInformation.section(".debug_line", out, relocations);
    }

    private void header() {
        out.word(0);
        out.half(VERSION);
        int length = out.size();
        out.word(0);
        out.octet(ADDRESS_UNIT);
        out.octet(1);
        out.octet(1);
        out.octet(LINE_BASE);
        out.octet(LINE_RANGE);
        out.octet(OPCODE_BASE);
        for (int operands : STANDARD_LENGTHS) {
            out.octet(operands);
        }
        out.octet(0);
        for (String file : files.keySet()) {
            out.string(file);
            out.unsigned(0);
            out.unsigned(0);
            out.unsigned(0);
        }
        out.octet(0);
        out.patchLength(length);
    }

    private void sequence(LineSequence sequence) {
        Section section = sequence.section();
        out.octet(EXTENDED);
        out.unsigned(5);
        out.octet(EXTENDED_SET_ADDRESS);
        relocations.add(new ElfRelocation(out.size(), Relocation.WORD, symbolIndex.getOrDefault(section, 0), 0));
        out.word(0);
        LineRow last = new LineRow(0, "", 1);
        for (LineRow row : sequence.rows()) {
            if (row.line() == last.line() && row.file().equals(last.file())) {
                continue;
            }
            if (!row.file().equals(last.file())) {
                out.octet(STANDARD_SET_FILE);
                out.unsigned(files.getOrDefault(row.file(), 1));
            }
            row(row.offset() - last.offset(), row.line() - last.line());
            last = row;
        }
        out.octet(STANDARD_ADVANCE_PC);
        out.unsigned(section.size() - last.offset());
        out.octet(EXTENDED);
        out.unsigned(1);
        out.octet(EXTENDED_END_SEQUENCE);
    }

    private void row(int bytes, int lines) {
        if (lines >= LINE_BASE && lines < LINE_BASE + LINE_RANGE && bytes <= MAX_SPECIAL_BYTES) {
            int special = lines - LINE_BASE + LINE_RANGE * bytes + OPCODE_BASE;
            if (special < 256) {
                out.octet(special);
                return;
            }
        }
        out.octet(STANDARD_ADVANCE_LINE);
        out.signed(lines);
        out.octet(STANDARD_ADVANCE_PC);
        out.unsigned(bytes);
        out.octet(STANDARD_COPY);
    }
}
