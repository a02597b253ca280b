package dev.turnstile.assembler.link;

import dev.turnstile.assembler.source.Diagnostic;
import dev.turnstile.assembler.source.Diagnostics;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Operand;
import dev.turnstile.isa.elf.ElfRelocation;
import dev.turnstile.isa.elf.ElfSymbol;
import dev.turnstile.isa.elf.Relocation;
import org.jspecify.annotations.Nullable;

/** Fills in the places that refer to symbols, once everything has its place. */
final class Relocator {
    private final GlobalSymbols symbols;
    private final Binder binder;
    private final @Nullable DynamicSections dynamic;
    private final Diagnostics diagnostics;

    /**
     * @param dynamic where the loader's tables and stubs are, null in a program that uses no shared object
     */
    Relocator(GlobalSymbols symbols, Binder binder, @Nullable DynamicSections dynamic, Diagnostics diagnostics) {
        this.symbols = symbols;
        this.binder = binder;
        this.dynamic = dynamic;
        this.diagnostics = diagnostics;
    }

    /** Does the relocations of a piece of a section with the given contents. */
    void relocate(byte[] bytes, OutputSection section, OutputSection.Piece piece) {
        for (int i = 0; i < piece.of().relocations().size(); i++) {
            relocate(bytes, section, piece, i);
        }
    }

    private void relocate(byte[] bytes, OutputSection section, OutputSection.Piece piece, int index) {
        ElfRelocation relocation = piece.of().relocations().get(index);
        ElfSymbol symbol = piece.input().object.symbols().get(relocation.symbol());
        Binding binding = dynamic == null ? Binding.FIXED : binder.binding(piece.input(), piece.section(), index);
        if (binding == Binding.BY_NAME || isAbsentFunction(symbol, relocation.type(), binding)) {
            return;
        }
        int at = piece.offset() + relocation.offset();
        int target = target(piece.input(), symbol, binding) + relocation.addend();
        @Nullable String problem = put(bytes, at, relocation.type(), target, section.address + at);
        if (problem != null) {
            String place = new References(piece.input()).place(piece.section(), relocation.offset());
            String what = symbol.name().isEmpty() ? "" : " '" + symbol.name() + "'";
            diagnostics.add(Diagnostic.error(place, problem + what));
        }
        if (binding == Binding.TABLE && relocation.type() == Relocation.LO16) {
            replace(bytes, at, Opcode.LW);
        } else if (binding == Binding.FIXED && relocation.type() == Relocation.GOT_LO16) {
            replace(bytes, at, Opcode.ADDI);
        }
    }

    /** A weak function that nobody defines: code that calls it asks for its address first. */
    private boolean isAbsentFunction(ElfSymbol symbol, Relocation type, Binding binding) {
        return binding == Binding.FIXED
                && (type == Relocation.BRANCH || type == Relocation.JUMP)
                && !symbol.defined()
                && symbols.find(symbol.name()) == null;
    }

    private int target(LinkInput input, ElfSymbol symbol, Binding binding) {
        if (dynamic != null && binding == Binding.STUB) {
            return dynamic.stub(symbol.name());
        }
        if (dynamic != null && binding == Binding.TABLE) {
            return dynamic.entry(symbol.name());
        }
        return symbols.address(input, symbol);
    }

    /** A load from the table and the sum that gives the same address without one differ in nothing but the operation. */
    private static void replace(byte[] bytes, int at, Opcode by) {
        number(bytes, at, by.match() | word(bytes, at) & ~by.mask(), 4);
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
            case PCREL_HI16, GOT_HI16 -> number(bytes, at, distance + 0x8000 >> 16, 2);
            case PCREL_LO16, GOT_LO16 -> number(bytes, at, distance, 2);
            case BRANCH, JUMP -> {
                Operand operand = type == Relocation.JUMP ? Operand.JUMP_TARGET : Operand.BRANCH_TARGET;
                if (!operand.accepts(distance)) {
                    return distance % 4 != 0 ? "no address of an instruction:" : "too far for a jump:";
                }
                number(bytes, at, word(bytes, at) & ~operand.mask() | operand.insert(distance), 4);
            }
            case NONE, RELATIVE -> {}
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
}
