package dev.turnstile.assembler.link;

import dev.turnstile.assembler.source.Diagnostic;
import dev.turnstile.assembler.source.Diagnostics;
import dev.turnstile.isa.Operand;
import dev.turnstile.isa.Paging;
import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.ElfRelocation;
import dev.turnstile.isa.elf.ElfSection;
import dev.turnstile.isa.elf.ElfSegment;
import dev.turnstile.isa.elf.ElfSymbol;
import dev.turnstile.isa.elf.Relocation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills the output sections with their pieces, resolves the relocations, and makes the executable. */
final class ImageWriter {
    private static final int[] SEGMENT_FLAGS = {
        ElfSegment.READ | ElfSegment.EXECUTE, ElfSegment.READ, ElfSegment.READ | ElfSegment.WRITE
    };

    private final List<OutputSection> sections;
    private final List<LinkInput> inputs;
    private final GlobalSymbols symbols;
    private final Diagnostics diagnostics;

    ImageWriter(List<OutputSection> sections, List<LinkInput> inputs, GlobalSymbols symbols, Diagnostics diagnostics) {
        this.sections = sections;
        this.inputs = inputs;
        this.symbols = symbols;
        this.diagnostics = diagnostics;
    }

    ElfFile write(int entry) {
        List<ElfSection> written = new ArrayList<>();
        List<byte[]> contents = new ArrayList<>();
        for (OutputSection section : sections) {
            byte[] bytes = section.isZeros() ? new byte[0] : contents(section);
            contents.add(bytes);
            written.add(new ElfSection(
                    section.name,
                    section.type,
                    section.flags,
                    section.address,
                    Bytes.of(bytes),
                    (int) section.size,
                    section.alignment,
                    0,
                    List.of()));
        }
        List<ElfSegment> segments = new ArrayList<>();
        for (int i = 0; i < SEGMENT_FLAGS.length; i++) {
            segment(i, contents, segments);
        }
        return new ElfFile(ElfFile.Type.EXECUTABLE, entry, written, segments, symbolTable());
    }

    private byte[] contents(OutputSection section) {
        byte[] bytes = new byte[(int) section.size];
        for (OutputSection.Piece piece : section.pieces) {
            piece.of().data().copyTo(bytes, piece.offset());
            for (ElfRelocation relocation : piece.of().relocations()) {
                relocate(bytes, section, piece, relocation);
            }
        }
        return bytes;
    }

    private void relocate(byte[] bytes, OutputSection section, OutputSection.Piece piece, ElfRelocation relocation) {
        LinkInput input = piece.input();
        ElfSymbol symbol = input.object.symbols().get(relocation.symbol());
        GlobalSymbols.@Nullable Definition definition =
                symbol.binding() == ElfSymbol.Binding.LOCAL ? null : symbols.find(symbol.name());
        boolean absent = definition == null && !symbol.defined();
        int at = piece.offset() + relocation.offset();
        int target = (definition == null ? input.address(symbol) : address(definition)) + relocation.addend();
        if (absent) {
            if (isJump(relocation.type())) {
                // A weak function that nobody defines: code that calls it asks for its address first.
                return;
            }
            target = relocation.addend();
        }
        @Nullable String problem = put(bytes, at, relocation.type(), target, section.address + at);
        if (problem != null) {
            String place = new References(input).place(piece.section(), relocation.offset());
            String what = symbol.name().isEmpty() ? "" : " '" + symbol.name() + "'";
            diagnostics.add(Diagnostic.error(place, problem + what));
        }
    }

    private static boolean isJump(Relocation type) {
        return type == Relocation.BRANCH || type == Relocation.JUMP;
    }

    /** Writes a value into a place, or says why it can't be. */
    private static @Nullable String put(byte[] bytes, int at, Relocation type, int target, int place) {
        int distance = target - place;
        switch (type) {
            case WORD -> number(bytes, at, target, 4);
            case PCREL_32 -> number(bytes, at, distance, 4);
            case HALF -> {
                if (target != (short) target && target != (target & 0xffff)) {
                    return "does not fit in 16 bits: the address of";
                }
                number(bytes, at, target, 2);
            }
            case BYTE -> {
                if (target != (byte) target && target != (target & 0xff)) {
                    return "does not fit in 8 bits: the address of";
                }
                number(bytes, at, target, 1);
            }
            case HI16 -> number(bytes, at, target + 0x8000 >> 16, 2);
            case LO16 -> number(bytes, at, target, 2);
            case PCREL_HI16 -> number(bytes, at, distance + 0x8000 >> 16, 2);
            case PCREL_LO16 -> number(bytes, at, distance, 2);
            case BRANCH, JUMP -> {
                Operand operand = type == Relocation.JUMP ? Operand.JUMP_TARGET : Operand.BRANCH_TARGET;
                if (!operand.accepts(distance)) {
                    return distance % 4 != 0 ? "no address of an instruction:" : "too far for a jump:";
                }
                number(bytes, at, word(bytes, at) & ~operand.mask() | operand.insert(distance), 4);
            }
            case NONE -> {}
        }
        return null;
    }

    private static void number(byte[] bytes, int at, int value, int width) {
        for (int i = 0; i < width; i++) {
            bytes[at + i] = (byte) (value >> 8 * i);
        }
    }

    private static int word(byte[] bytes, int at) {
        return bytes[at] & 0xff
                | (bytes[at + 1] & 0xff) << 8
                | (bytes[at + 2] & 0xff) << 16
                | (bytes[at + 3] & 0xff) << 24;
    }

    /** The address of a definition. */
    static int address(GlobalSymbols.Definition definition) {
        LinkInput input = definition.input();
        return input == null ? definition.symbol().value() : input.address(definition.symbol());
    }

    private void segment(int number, List<byte[]> contents, List<ElfSegment> segments) {
        int first = -1;
        int fileEnd = 0;
        int memoryEnd = 0;
        for (int i = 0; i < sections.size(); i++) {
            OutputSection section = sections.get(i);
            if (section.segment() == number) {
                first = first < 0 ? i : first;
                memoryEnd = section.address + (int) section.size - sections.get(first).address;
                fileEnd = section.isZeros() ? fileEnd : memoryEnd;
            }
        }
        if (first < 0) {
            return;
        }
        int start = sections.get(first).address;
        byte[] data = new byte[fileEnd];
        for (int i = first; i < sections.size(); i++) {
            OutputSection section = sections.get(i);
            if (section.segment() == number) {
                System.arraycopy(
                        contents.get(i),
                        0,
                        data,
                        section.isZeros() ? 0 : section.address - start,
                        contents.get(i).length);
            }
        }
        segments.add(new ElfSegment(start, start, Bytes.of(data), memoryEnd, SEGMENT_FLAGS[number], Paging.PAGE_SIZE));
    }

    private List<ElfSymbol> symbolTable() {
        List<ElfSymbol> table = new ArrayList<>();
        for (LinkInput input : inputs) {
            for (ElfSymbol symbol : input.object.symbols()) {
                if (symbol.binding() == ElfSymbol.Binding.LOCAL && symbol.type() != ElfSymbol.Type.SECTION) {
                    addSymbol(table, input, symbol);
                }
            }
        }
        for (GlobalSymbols.Definition definition : symbols.all()) {
            addSymbol(table, definition.input(), definition.symbol());
        }
        return table;
    }

    private void addSymbol(List<ElfSymbol> table, @Nullable LinkInput input, ElfSymbol symbol) {
        if (symbol.name().isEmpty()) {
            return;
        }
        int section = ElfSymbol.ABSOLUTE;
        int value = symbol.value();
        if (input != null && symbol.section() >= 0) {
            OutputSection output = input.outputs[symbol.section()];
            section = output == null ? -1 : sections.indexOf(output);
            value = input.address(symbol);
        }
        table.add(new ElfSymbol(
                symbol.name(),
                value,
                symbol.size(),
                symbol.binding(),
                symbol.type(),
                section < 0 ? ElfSymbol.ABSOLUTE : section));
    }
}
