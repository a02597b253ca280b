package dev.turnstile.emulator.sanitize;

import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.ElfSymbol;
import dev.turnstile.isa.elf.LineTable;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What an executable's tables say of its addresses. */
final class GuestSymbols {
    private final Map<String, Integer> addresses = new HashMap<>();
    private final TreeMap<Long, String> procedures = new TreeMap<>();
    private final LineTable lines;

    GuestSymbols(ElfFile executable) {
        this.lines = LineTable.of(executable);
        for (ElfSymbol symbol : executable.symbols()) {
            if (symbol.defined() && !symbol.name().isEmpty()) {
                addresses.putIfAbsent(symbol.name(), symbol.value());
            }
            if (symbol.type() == ElfSymbol.Type.FUNCTION) {
                procedures.putIfAbsent(Integer.toUnsignedLong(symbol.value()), symbol.name());
            }
        }
    }

    /** The address of a symbol. */
    OptionalInt address(String name) {
        Integer address = addresses.get(name);
        return address == null ? OptionalInt.empty() : OptionalInt.of(address);
    }

    /** The place of an instruction, or null if it is none of the executable's. */
    @Nullable
    Place place(int pc) {
        LineTable.@Nullable Place line = lines.find(pc);
        if (line == null) {
            return null;
        }
        Map.@Nullable Entry<Long, String> procedure = procedures.floorEntry(Integer.toUnsignedLong(pc));
        String name = procedure == null
                ? null
                : Place.name(procedure.getValue(), pc - procedure.getKey().intValue());
        return new Place(pc, name, line.file(), line.line());
    }
}
