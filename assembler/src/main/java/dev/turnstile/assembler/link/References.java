package dev.turnstile.assembler.link;

import dev.turnstile.assembler.source.Diagnostic;
import dev.turnstile.assembler.source.Diagnostics;
import dev.turnstile.assembler.source.Suggestion;
import dev.turnstile.isa.elf.ElfRelocation;
import dev.turnstile.isa.elf.ElfSection;
import dev.turnstile.isa.elf.ElfSymbol;

/** What an object refers to, and from where. */
final class References {
    private final LinkInput input;

    References(LinkInput input) {
        this.input = input;
    }

    /** Reports each use of a symbol that nobody defines. */
    void report(GlobalSymbols symbols, Diagnostics diagnostics) {
        for (int i = 0; i < input.object.sections().size(); i++) {
            ElfSection section = input.object.sections().get(i);
            for (ElfRelocation relocation : section.relocations()) {
                ElfSymbol symbol = input.object.symbols().get(relocation.symbol());
                boolean missing = !symbol.defined()
                        && symbol.binding() == ElfSymbol.Binding.GLOBAL
                        && symbols.find(symbol.name()) == null;
                if (missing) {
                    String hint = Suggestion.among(symbols.names(), symbol.name());
                    diagnostics.add(Diagnostic.error(
                            place(i, relocation.offset()), "undefined symbol '" + symbol.name() + "'" + hint));
                }
            }
        }
    }

    /** Where a place of a section comes from. */
    String place(int section, int offset) {
        return input.name + ": in " + input.object.sections().get(section).name() + "+0x" + Integer.toHexString(offset);
    }
}
