package dev.turnstile.assembler.link;

import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.ElfSymbol;
import dev.turnstile.isa.elf.LineTable;
import org.jspecify.annotations.Nullable;

/** An object that takes part in a link, and where its sections and symbols end up. */
final class LinkInput {
    final String name;
    final ElfFile object;
    /** For each section, the output section it is a part of, or null. */
    final OutputSection[] outputs;
    /** For each section, its offset in the output section. */
    final int[] offsets;

    private @Nullable LineTable lines;

    LinkInput(String name, ElfFile object) {
        this.name = name;
        this.object = object;
        this.outputs = new OutputSection[object.sections().size()];
        this.offsets = new int[object.sections().size()];
    }

    /** The lines that its code comes from. */
    LineTable lines() {
        if (lines == null) {
            lines = LineTable.of(object);
        }
        return lines;
    }

    /** The address of a symbol that this object defines in a section, or an absolute symbol's value. */
    int address(ElfSymbol symbol) {
        if (symbol.section() < 0) {
            return symbol.value();
        }
        return address(symbol.section(), symbol.value());
    }

    /** The address of a place in a section; its offset as long as the section has no place. */
    int address(int section, int offset) {
        OutputSection output = outputs[section];
        return output == null ? offset : output.address + offsets[section] + offset;
    }
}
