package dev.turnstile.benchmarks.guest;

import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.ElfSymbol;

/** Looks symbols up. */
final class Symbols {
    private Symbols() {}

    static int address(ElfFile file, String name) {
        return file.symbols().stream()
                .filter(symbol -> symbol.defined() && symbol.name().equals(name))
                .mapToInt(ElfSymbol::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such symbol: " + name));
    }
}
