package dev.turnstile.assembler.link;

import dev.turnstile.isa.elf.ElfSymbol;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Symbols of objects as symbols of the result, once everything has its place. */
final class OutputSymbols {
    private final List<OutputSection> sections;

    OutputSymbols(List<OutputSection> sections) {
        this.sections = sections;
    }

    /** The symbol table: each object's own symbols, then those that all share. */
    List<ElfSymbol> table(List<LinkInput> inputs, GlobalSymbols symbols) {
        List<ElfSymbol> table = new ArrayList<>();
        for (LinkInput input : inputs) {
            for (ElfSymbol symbol : input.object.symbols()) {
                boolean named = symbol.type() != ElfSymbol.Type.SECTION
                        && !symbol.name().isEmpty();
                if (symbol.binding() == ElfSymbol.Binding.LOCAL && named) {
                    table.add(of(input, symbol));
                }
            }
        }
        for (GlobalSymbols.Definition definition : symbols.all()) {
            table.add(of(definition.input(), definition.symbol()));
        }
        return table;
    }

    /** A symbol with its address and its section in the result. */
    ElfSymbol of(@Nullable LinkInput input, ElfSymbol symbol) {
        int section = ElfSymbol.ABSOLUTE;
        int value = symbol.value();
        if (input != null && symbol.section() >= 0) {
            OutputSection output = input.outputs[symbol.section()];
            section = output == null ? ElfSymbol.ABSOLUTE : sections.indexOf(output);
            value = input.address(symbol);
        } else if (input == null && symbol.size() > 0) {
            section = holding(value); // room that several objects share
        }
        return new ElfSymbol(
                symbol.name(),
                value,
                symbol.size(),
                symbol.binding(),
                symbol.type(),
                section < 0 ? ElfSymbol.ABSOLUTE : section);
    }

    private int holding(int address) {
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).contains(address)) {
                return i;
            }
        }
        return ElfSymbol.ABSOLUTE;
    }
}
