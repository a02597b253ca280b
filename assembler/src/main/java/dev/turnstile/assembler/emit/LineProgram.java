package dev.turnstile.assembler.emit;

import dev.turnstile.assembler.layout.Section;
import dev.turnstile.assembler.source.Line;
import dev.turnstile.assembler.syntax.Base;
import dev.turnstile.isa.elf.ElfRelocation;
import dev.turnstile.isa.elf.ElfSection;
import dev.turnstile.isa.elf.Relocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The contents of {@code .debug_line} (DWARF 4, section 6.2): one sequence for each section of code. */
final class LineProgram {
    private static final int VERSION = 4;
    private static final int INSTRUCTION_BYTES = 4;
    private static final int LINE_BASE = -5;
    private static final int LINE_RANGE = 14;
    private static final int OPCODE_BASE = 13;
    private static final int[] STANDARD_LENGTHS = {0, 1, 1, 1, 1, 0, 0, 0, 1, 0, 0, 1};
    private static final int STANDARD_COPY = 1;
    private static final int STANDARD_ADVANCE_PC = 2;
    private static final int STANDARD_ADVANCE_LINE = 3;
    private static final int STANDARD_SET_FILE = 4;
    private static final int EXTENDED = 0;
    private static final int EXTENDED_END_SEQUENCE = 1;
    private static final int EXTENDED_SET_ADDRESS = 2;

    private final List<Section> code;
    private final Map<Base, Integer> symbolIndex;
    private final DwarfOutput out = new DwarfOutput();
    private final List<ElfRelocation> relocations = new ArrayList<>();
    private final Map<String, Integer> files = new LinkedHashMap<>();

    LineProgram(List<Section> code, Map<Base, Integer> symbolIndex) {
        this.code = code;
        this.symbolIndex = symbolIndex;
    }

    ElfSection section() {
        for (Section section : code) {
            for (int i = 0; i < section.lineCount(); i++) {
                String file = section.line(i).root().file();
                if (!files.containsKey(file)) {
                    files.put(file, files.size() + 1);
                }
            }
        }
        header();
        for (Section section : code) {
            sequence(section);
        }
        out.patchLength(0);
        return DebugInformation.section(".debug_line", out, relocations);
    }

    private void header() {
        out.word(0);
        out.half(VERSION);
        int length = out.size();
        out.word(0);
        out.octet(INSTRUCTION_BYTES);
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

    private void sequence(Section section) {
        out.octet(EXTENDED);
        out.unsigned(5);
        out.octet(EXTENDED_SET_ADDRESS);
        relocations.add(new ElfRelocation(out.size(), Relocation.WORD, symbolIndex.getOrDefault(section, 0), 0));
        out.word(0);
        int file = 1;
        int number = 1;
        int offset = 0;
        for (int i = 0; i < section.lineCount(); i++) {
            Line line = section.line(i).root();
            int lineFile = files.getOrDefault(line.file(), 1);
            if (i > 0 && lineFile == file && line.number() == number) {
                continue;
            }
            if (lineFile != file) {
                out.octet(STANDARD_SET_FILE);
                out.unsigned(lineFile);
                file = lineFile;
            }
            // Data may stand between instructions, at offsets that the table, which counts instructions, can't express.
            int at = section.lineOffset(i) & -INSTRUCTION_BYTES;
            row((at - offset) / INSTRUCTION_BYTES, line.number() - number);
            number = line.number();
            offset = at;
        }
        out.octet(STANDARD_ADVANCE_PC);
        out.unsigned((section.size() - offset + INSTRUCTION_BYTES - 1) / INSTRUCTION_BYTES);
        out.octet(EXTENDED);
        out.unsigned(1);
        out.octet(EXTENDED_END_SEQUENCE);
    }

    private void row(int instructions, int lines) {
        int special = lines - LINE_BASE + LINE_RANGE * instructions + OPCODE_BASE;
        if (lines >= LINE_BASE && lines < LINE_BASE + LINE_RANGE && instructions < 18 && special < 256) {
            out.octet(special);
            return;
        }
        out.octet(STANDARD_ADVANCE_LINE);
        out.signed(lines);
        out.octet(STANDARD_ADVANCE_PC);
        out.unsigned(instructions);
        out.octet(STANDARD_COPY);
    }
}
