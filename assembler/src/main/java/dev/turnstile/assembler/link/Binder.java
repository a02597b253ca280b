package dev.turnstile.assembler.link;

import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Operand;
import dev.turnstile.isa.Register;
import dev.turnstile.isa.elf.ElfRelocation;
import dev.turnstile.isa.elf.ElfSection;
import dev.turnstile.isa.elf.ElfSymbol;
import dev.turnstile.isa.elf.Relocation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides how each reference comes to its symbol. What an executable defines is where the linker has put it. A shared object uses
 * its own definitions, too, whoever else defines those names; but a weak definition is an offer, and the loader
 * decides whose is taken.
 */
final class Binder {
    private final GlobalSymbols symbols;
    private final boolean shared;

    Binder(GlobalSymbols symbols, boolean shared) {
        this.symbols = symbols;
        this.shared = shared;
    }

    /** How a relocation of an object's section is to be done. */
    Binding binding(LinkInput input, int section, int index) {
        ElfSection in = input.object.sections().get(section);
        ElfRelocation relocation = in.relocations().get(index);
        ElfSymbol symbol = input.object.symbols().get(relocation.symbol());
        if (!in.has(ElfSection.FLAG_ALLOC)) {
            return Binding.FIXED;
        }
        if (isByName(symbol)) {
            return byName(in, index, isHere(symbol));
        }
        return shared ? inShared(in, relocation.type(), isNumber(symbol)) : Binding.FIXED;
    }

    /** Whether the loader looks a symbol up. */
    private boolean isByName(ElfSymbol symbol) {
        if (symbol.binding() == ElfSymbol.Binding.LOCAL) {
            return false;
        }
        GlobalSymbols.@Nullable Definition definition = symbols.find(symbol.name());
        if (definition == null) {
            boolean maybe = shared && !symbol.defined() && symbol.binding() == ElfSymbol.Binding.WEAK;
            return maybe || symbols.isImported(symbol.name());
        }
        return shared && definition.isWeak();
    }

    private boolean isHere(ElfSymbol symbol) {
        return symbols.find(symbol.name()) != null;
    }

    /** Whether a symbol is a number of the source's, which stays what it is wherever the code lies. */
    private boolean isNumber(ElfSymbol symbol) {
        GlobalSymbols.@Nullable Definition definition =
                symbol.binding() == ElfSymbol.Binding.LOCAL ? null : symbols.find(symbol.name());
        if (definition == null) {
            return symbol.section() == ElfSymbol.ABSOLUTE;
        }
        return definition.input() != null && definition.symbol().section() == ElfSymbol.ABSOLUTE;
    }

    private Binding byName(ElfSection in, int index, boolean here) {
        ElfRelocation relocation = in.relocations().get(index);
        return switch (relocation.type()) {
            case BRANCH, JUMP -> relocation.addend() == 0 ? Binding.STUB : Binding.NEAR_ONLY;
            case GOT_HI16, GOT_LO16 -> Binding.TABLE;
            case PCREL_HI16, PCREL_LO16, PCREL_32 -> here ? Binding.FIXED : Binding.NEAR_ONLY;
            case WORD -> in.has(ElfSection.FLAG_WRITE) ? Binding.BY_NAME : Binding.READ_ONLY;
            case HALF, BYTE -> Binding.NARROW;
            case HI16 -> !shared && isAddressLoad(in, index) ? Binding.TABLE : Binding.ABSOLUTE_CODE;
            case LO16 -> !shared && isAddressLoad(in, index - 1) ? Binding.TABLE : Binding.ABSOLUTE_CODE;
            case NONE, RELATIVE -> Binding.FIXED;
        };
    }

    private static Binding inShared(ElfSection in, Relocation type, boolean number) {
        return switch (type) {
            case BRANCH, JUMP, GOT_HI16, GOT_LO16, PCREL_HI16, PCREL_LO16, PCREL_32 ->
                number ? Binding.ABSOLUTE_TARGET : Binding.FIXED;
            case WORD ->
                number ? Binding.FIXED : in.has(ElfSection.FLAG_WRITE) ? Binding.BY_LOAD_ADDRESS : Binding.READ_ONLY;
            case HALF, BYTE -> number ? Binding.FIXED : Binding.NARROW;
            case HI16, LO16 -> number ? Binding.FIXED : Binding.ABSOLUTE_CODE;
            case NONE, RELATIVE -> Binding.FIXED;
        };
    }

    /** Whether two relocations are those of {@code la}: the address then can as well come out of the table. */
    private static boolean isAddressLoad(ElfSection in, int first) {
        List<ElfRelocation> all = in.relocations();
        if (first < 0 || first + 1 >= all.size()) {
            return false;
        }
        ElfRelocation high = all.get(first);
        ElfRelocation low = all.get(first + 1);
        if (high.type() != Relocation.HI16 || low.type() != Relocation.LO16 || low.offset() != high.offset() + 4) {
            return false;
        }
        int upper = in.data().word(high.offset());
        int lower = in.data().word(low.offset());
        int register = Operand.RD.extract(upper);
        return high.symbol() == low.symbol()
                && high.addend() == 0
                && low.addend() == 0
                && Opcode.decode(upper) == Opcode.AUI
                && Operand.RS1.extract(upper) == Register.ZERO
                && Opcode.decode(lower) == Opcode.ADDI
                && Operand.RD.extract(lower) == register
                && Operand.RS1.extract(lower) == register;
    }
}
