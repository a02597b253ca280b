package dev.turnstile.assembler.link;

import dev.turnstile.assembler.source.Diagnostic;
import dev.turnstile.assembler.source.Diagnostics;
import dev.turnstile.isa.elf.ElfSymbol;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who defines which symbol, over all objects of a link. */
final class GlobalSymbols {
    /** A symbol and the object that defines it; no object for one that the linker itself defines. */
    record Definition(@Nullable LinkInput input, ElfSymbol symbol) {
        boolean isCommon() {
            return symbol.section() == ElfSymbol.COMMON;
        }

        boolean isWeak() {
            return symbol.binding() == ElfSymbol.Binding.WEAK;
        }

        int address() {
            return input == null ? symbol.value() : input.address(symbol);
        }
    }

    private final Map<String, Definition> definitions = new LinkedHashMap<>();
    private final Set<String> wanted = new LinkedHashSet<>();
    private final Set<String> offered = new HashSet<>();
    private final Diagnostics diagnostics;

    GlobalSymbols(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Takes in what a shared library defines, for whatever no object does. */
    void add(SharedLibrary library) {
        offered.addAll(library.defined());
    }

    /** Takes in what an object defines and refers to. */
    void add(LinkInput input) {
        for (ElfSymbol symbol : input.object.symbols()) {
            if (symbol.binding() == ElfSymbol.Binding.LOCAL) {
                continue;
            }
            if (symbol.defined()) {
                define(new Definition(input, symbol));
            } else if (symbol.binding() == ElfSymbol.Binding.GLOBAL) {
                wanted.add(symbol.name());
            }
        }
    }

    private void define(Definition next) {
        String name = next.symbol().name();
        @Nullable Definition known = definitions.get(name);
        if (known == null || known.isWeak() && !next.isWeak()) {
            definitions.put(name, next);
        } else if (known.isCommon() && next.isCommon()) {
            definitions.put(name, larger(known, next));
        } else if (known.isCommon() && !next.isWeak()) {
            definitions.put(name, next);
        } else if (!known.isWeak() && !next.isWeak() && !next.isCommon()) {
            String first = known.input() == null ? "the linker" : known.input().name;
            String second = next.input() == null ? "the linker" : next.input().name;
            diagnostics.add(Diagnostic.error(second, "'" + name + "' is already defined by " + first));
        }
    }

    private static Definition larger(Definition a, Definition b) {
        ElfSymbol x = a.symbol();
        ElfSymbol y = b.symbol();
        int size = Math.max(x.size(), y.size());
        int alignment = Math.max(x.value(), y.value());
        return new Definition(
                a.input(), new ElfSymbol(x.name(), alignment, size, x.binding(), x.type(), ElfSymbol.COMMON));
    }

    /** Names a symbol that the link needs from somewhere. */
    void want(String name) {
        wanted.add(name);
    }

    /** Whether a symbol is referred to and not defined. */
    boolean isMissing(String name) {
        return wanted.contains(name) && !definitions.containsKey(name) && !offered.contains(name);
    }

    /** Whether an object can't do without a symbol that it doesn't define. */
    boolean isWanted(String name) {
        return wanted.contains(name);
    }

    /** Whether a symbol is a shared library's. */
    boolean isImported(String name) {
        return offered.contains(name) && !definitions.containsKey(name);
    }

    /** The address that a symbol of an object stands for: 0 if nobody defines it. */
    int address(LinkInput input, ElfSymbol symbol) {
        @Nullable Definition definition = symbol.binding() == ElfSymbol.Binding.LOCAL ? null : find(symbol.name());
        if (definition != null) {
            return definition.address();
        }
        return symbol.defined() ? input.address(symbol) : 0;
    }

    /** The definition of a name, or null. */
    @Nullable
    Definition find(String name) {
        return definitions.get(name);
    }

    /** All definitions in the order of their first appearance. */
    List<Definition> all() {
        return new ArrayList<>(definitions.values());
    }

    /** All defined names. */
    Set<String> names() {
        return definitions.keySet();
    }

    /** Replaces or adds a definition of the linker's own. */
    void put(ElfSymbol symbol) {
        definitions.put(symbol.name(), new Definition(null, symbol));
    }
}
