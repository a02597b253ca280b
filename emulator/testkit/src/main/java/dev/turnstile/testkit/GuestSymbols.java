package dev.turnstile.testkit;

import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.ElfSymbol;
import dev.turnstile.isa.elf.LineTable;
import dev.turnstile.isa.elf.SymbolNames;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What addresses in a guest are called, and what names stand for. */
final class GuestSymbols {
    private final ElfFile kernel;

    /**
     * @param kernel or what runs in its place
     */
    GuestSymbols(ElfFile kernel) {
        this.kernel = kernel;
    }

    /**
     * The address of a symbol of the kernel, or of what runs in its place.
     *
     * @throws IllegalArgumentException if there is none; the message is made for users
     */
    int address(String name) {
        return kernel.symbols().stream()
                .filter(symbol -> symbol.name().equals(name) && symbol.defined())
                .mapToInt(ElfSymbol::value)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the kernel has no symbol '" + name + "'"));
    }

    /** An address of code, with its name and its line of source as far as they are known. */
    String place(int address) {
        String text = String.format(Locale.ROOT, "0x%08x", address);
        @Nullable String name = new SymbolNames(kernel).name(address);
        LineTable.@Nullable Place line = LineTable.of(kernel).find(address);
        return text + (name == null ? "" : " " + name) + (line == null ? "" : " (" + line + ")");
    }
}
