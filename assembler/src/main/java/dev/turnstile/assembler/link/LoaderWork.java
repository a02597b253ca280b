package dev.turnstile.assembler.link;

import dev.turnstile.assembler.source.Diagnostic;
import dev.turnstile.assembler.source.Diagnostics;
import dev.turnstile.isa.elf.ElfRelocation;
import dev.turnstile.isa.elf.ElfSection;
import dev.turnstile.isa.elf.ElfSymbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a link leaves to the loader: the names that it has to know, the entries of the global offset table and the stubs that jump
 * through it, and the words that it has to fill in. Complete before anything has an address, so that the tables can be laid out.
 */
final class LoaderWork {
    /** A word for the loader to fill in, by the address of a symbol or, if there is none, by the load address. */
    record Place(
            LinkInput input,
            int section,
            ElfRelocation relocation,
            @Nullable String symbol) {}

    private final Map<String, Integer> names = new LinkedHashMap<>();
    private final Map<String, Integer> entries = new LinkedHashMap<>();
    private final Map<String, Integer> stubs = new LinkedHashMap<>();
    private final List<Place> places = new ArrayList<>();
    private final Set<String> reported = new HashSet<>();
    private final Diagnostics diagnostics;

    LoaderWork(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The names of all dynamic symbols, each with its number. */
    Map<String, Integer> names() {
        return names;
    }

    /** For each symbol in the global offset table, its number there. */
    Map<String, Integer> entries() {
        return entries;
    }

    /** For each symbol that is jumped to through the table, the number of its stub. */
    Map<String, Integer> stubs() {
        return stubs;
    }

    /** The words outside of the table. */
    List<Place> places() {
        return places;
    }

    /** Makes a symbol known to the loader. */
    void name(String name) {
        names.putIfAbsent(name, names.size());
    }

    /** Goes through the relocations of an object, and reports what can be left neither to the loader nor to the linker. */
    void collect(LinkInput input, Binder binder) {
        for (int i = 0; i < input.object.sections().size(); i++) {
            ElfSection section = input.object.sections().get(i);
            for (int j = 0; j < section.relocations().size(); j++) {
                collect(input, i, section.relocations().get(j), binder.binding(input, i, j));
            }
        }
    }

    private void collect(LinkInput input, int section, ElfRelocation relocation, Binding binding) {
        ElfSymbol symbol = input.object.symbols().get(relocation.symbol());
        String name = symbol.name();
        switch (binding) {
            case FIXED -> {}
            case TABLE -> entry(name);
            case STUB -> {
                entry(name);
                stubs.putIfAbsent(name, stubs.size());
            }
            case BY_NAME -> {
                name(name);
                places.add(new Place(input, section, relocation, name));
            }
            case BY_LOAD_ADDRESS -> places.add(new Place(input, section, relocation, null));
            default -> report(new References(input).place(section, relocation.offset()), binding, input, symbol);
        }
    }

    /** Reports once what several instructions of a line can't do. */
    private void report(String place, Binding binding, LinkInput input, ElfSymbol symbol) {
        boolean unnamed = symbol.name().isEmpty() && symbol.section() >= 0;
        String name = unnamed ? input.object.sections().get(symbol.section()).name() : symbol.name();
        String message = binding.problem() + " '" + name + "'";
        if (reported.add(place + message)) {
            diagnostics.add(Diagnostic.error(place, message));
        }
    }

    private void entry(String name) {
        name(name);
        entries.putIfAbsent(name, entries.size());
    }
}
