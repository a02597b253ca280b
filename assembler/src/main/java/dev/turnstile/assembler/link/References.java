package dev.turnstile.assembler.link;

import dev.turnstile.assembler.source.Diagnostic;
import dev.turnstile.assembler.source.Diagnostics;
import dev.turnstile.assembler.source.Suggestion;
import dev.turnstile.isa.elf.ElfRelocation;
import dev.turnstile.isa.elf.ElfSection;
import dev.turnstile.isa.elf.ElfSymbol;
import dev.turnstile.isa.elf.LineTable;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an object refers to, and from where. */
final class References {
    private final LinkInput input;

    References(LinkInput input) {
        this.input = input;
    }

    /** Reports each use of a symbol that nobody defines; several instructions of one line count as one. */
    void report(GlobalSymbols symbols, Diagnostics diagnostics) {
        Set<String> reported = new HashSet<>();
        for (int i = 0; i < input.object.sections().size(); i++) {
            ElfSection section = input.object.sections().get(i);
            for (ElfRelocation relocation : section.relocations()) {
                ElfSymbol symbol = input.object.symbols().get(relocation.symbol());
                boolean missing = section.has(ElfSection.FLAG_ALLOC)
                        && !symbol.defined()
                        && symbol.binding() == ElfSymbol.Binding.GLOBAL
                        && symbols.find(symbol.name()) == null
                        && !symbols.isImported(symbol.name());
                String place = missing ? place(i, relocation.offset()) : "";
                if (missing && reported.add(place + " " + symbol.name())) {
                    String hint = Suggestion.among(symbols.names(), symbol.name());
                    diagnostics.add(Diagnostic.error(place, "undefined symbol '" + symbol.name() + "'" + hint));
                }
            }
        }
    }

    /** Where a place of a section comes from: file and line if they are known, else the object and what is there. */
    String place(int section, int offset) {
        LineTable.@Nullable Place place = input.lines().find(section, offset);
        if (place != null) {
            return place.toString();
        }
        ElfSymbol symbol = symbolBefore(section, offset);
        String name = symbol == null ? input.object.sections().get(section).name() : symbol.name();
        int distance = symbol == null ? offset : offset - symbol.value();
        return input.name + ": " + name + "+0x" + Integer.toHexString(distance);
    }

    /** The symbol that is next before a place of a section, or there. */
    private @Nullable ElfSymbol symbolBefore(int section, int offset) {
        ElfSymbol nearest = null;
        for (ElfSymbol symbol : input.object.symbols()) {
            boolean before = symbol.section() == section && symbol.value() <= offset;
            if (before && !symbol.name().isEmpty() && (nearest == null || symbol.value() > nearest.value())) {
                nearest = symbol;
            }
        }
        return nearest;
    }
}
