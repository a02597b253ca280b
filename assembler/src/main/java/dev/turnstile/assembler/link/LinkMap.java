package dev.turnstile.assembler.link;

import dev.turnstile.isa.elf.ElfSymbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What lies where: sections, the pieces that each consists of, and the global symbols by address. */
public final class LinkMap {
    private final List<OutputSection> sections;
    private final GlobalSymbols symbols;

    LinkMap(List<OutputSection> sections, GlobalSymbols symbols) {
        this.sections = sections;
        this.symbols = symbols;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder("address     size    section\n");
        for (OutputSection section : sections) {
            if (section.segment() < 3) {
                row(out, section.address, (int) section.size, section.name);
                for (OutputSection.Piece piece : section.pieces) {
                    String name = "    " + piece.of().name() + "  " + piece.input().name;
                    row(out, section.address + piece.offset(), piece.of().size(), name);
                }
            }
        }
        out.append("\naddress     size    symbol\n");
        List<GlobalSymbols.Definition> sorted = new ArrayList<>(symbols.all());
        sorted.sort(Comparator.comparingLong(d -> Integer.toUnsignedLong(d.address())));
        for (GlobalSymbols.Definition definition : sorted) {
            ElfSymbol symbol = definition.symbol();
            row(out, definition.address(), symbol.size(), symbol.name());
        }
        return out.toString();
    }

    private static void row(StringBuilder out, int address, int size, String name) {
        out.append(String.format(Locale.ROOT, "0x%08x  %6d  %s%n", address, size, name));
    }
}
