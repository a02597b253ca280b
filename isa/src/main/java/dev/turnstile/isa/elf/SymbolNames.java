package dev.turnstile.isa.elf;

import dev.turnstile.isa.Disassembler;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Names addresses by the symbols of the executables that are loaded there. */
public final class SymbolNames implements Disassembler.Symbols {
    private static final long FARTHEST = 1 << 16;

    private final TreeMap<Long, String> names = new TreeMap<>();

    /** The names of all executables. */
    public SymbolNames(ElfFile... executables) {
        for (ElfFile executable : executables) {
            for (ElfSymbol symbol : executable.symbols()) {
                boolean place = symbol.section() != ElfSymbol.UNDEFINED && symbol.section() != ElfSymbol.ABSOLUTE;
                if (place && !symbol.name().isEmpty()) {
                    names.putIfAbsent(Integer.toUnsignedLong(symbol.value()), symbol.name());
                }
            }
        }
    }

    @Override
    public @Nullable String name(int address) {
        Map.@Nullable Entry<Long, String> symbol = names.floorEntry(Integer.toUnsignedLong(address));
        if (symbol == null) {
            return null;
        }
        long distance = Integer.toUnsignedLong(address) - symbol.getKey();
        if (distance >= FARTHEST) {
            return null;
        }
        return distance == 0 ? symbol.getValue() : symbol.getValue() + "+0x" + Long.toHexString(distance);
    }
}
