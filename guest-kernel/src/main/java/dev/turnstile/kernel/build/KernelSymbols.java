package dev.turnstile.kernel.build;

import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.ElfSymbol;
import java.util.Comparator;
import java.util.List;

/**
 * The table of procedures by which a panic names the places in its backtrace: {@code symbol_count} words of address and name,
 * sorted by address. It is part of the image that it describes, so the image is linked twice: the table lies behind the
 * procedures, and their addresses do not depend on its length.
 */
final class KernelSymbols {
    private KernelSymbols() {}

    /** The table without entries, for the first link. */
    static String emptySource() {
        return source(List.of());
    }

    /** The table of a linked kernel's procedures. */
    static String source(ElfFile kernel) {
        return source(procedures(kernel));
    }

    /** The procedures of a linked kernel, by address. */
    static List<ElfSymbol> procedures(ElfFile kernel) {
        return kernel.symbols().stream()
                .filter(symbol -> symbol.type() == ElfSymbol.Type.FUNCTION)
                .sorted(Comparator.comparing(ElfSymbol::value, Integer::compareUnsigned))
                .toList();
    }

    private static String source(List<ElfSymbol> procedures) {
        StringBuilder source = new StringBuilder(".rodata\n    .align 2\n.globl symbol_count, symbol_table\n");
        source.append("symbol_count:\n    .word %d\nsymbol_table:\n".formatted(procedures.size()));
        for (int i = 0; i < procedures.size(); i++) {
            source.append(
                    "    .word 0x%08x, name_%d\n".formatted(procedures.get(i).value(), i));
        }
        for (int i = 0; i < procedures.size(); i++) {
            source.append("name_%d:\n    .asciz \"%s\"\n"
                    .formatted(i, procedures.get(i).name()));
        }
        return source.toString();
    }
}
