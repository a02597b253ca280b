package dev.turnstile.assembler.emit;

import dev.turnstile.assembler.layout.Absolute;
import dev.turnstile.assembler.layout.Layout;
import dev.turnstile.assembler.layout.Reference;
import dev.turnstile.assembler.layout.Section;
import dev.turnstile.assembler.layout.Symbol;
import dev.turnstile.assembler.source.Diagnostic;
import dev.turnstile.assembler.source.Diagnostics;
import dev.turnstile.assembler.source.Line;
import dev.turnstile.assembler.syntax.Base;
import dev.turnstile.assembler.syntax.Expression;
import dev.turnstile.assembler.syntax.Value;
import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.ElfRelocation;
import dev.turnstile.isa.elf.ElfSection;
import dev.turnstile.isa.elf.ElfSymbol;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the object out of what has been laid out: sections, symbols, relocations, and debugging information. */
public final class ObjectEmitter {
    private final Layout layout;
    private final String source;
    private final Diagnostics diagnostics;
    private final List<ElfSymbol> symbols = new ArrayList<>();
    private final Map<Base, Integer> symbolIndex = new HashMap<>();
    /** For each section of the layout, its number in the object, or -1. */
    private final int[] sectionIndex;

    /**
     * @param source name of the source file
     */
    public ObjectEmitter(Layout layout, String source, Diagnostics diagnostics) {
        this.layout = layout;
        this.source = source;
        this.diagnostics = diagnostics;
        this.sectionIndex = new int[layout.sections().size()];
    }

    /** The object. What can't be expressed in it goes to the diagnostics. */
    public ElfFile emit() {
        symbols.add(new ElfSymbol(fileName(), 0, 0, ElfSymbol.Binding.LOCAL, ElfSymbol.Type.FILE, ElfSymbol.ABSOLUTE));
        numberSections();
        for (Symbol symbol : layout.symbols().all()) {
            if (symbol.defined() || symbol.commonSize() >= 0) {
                define(symbol);
            }
        }
        List<ElfSection> sections = new ArrayList<>();
        for (Section section : layout.sections()) {
            if (sectionIndex[section.index()] >= 0) {
                sections.add(section(section));
            }
        }
        DebugInformation debug = new DebugInformation(layout, source);
        sections.addAll(debug.sections(sections.size(), symbols, symbolIndex));
        return new ElfFile(ElfFile.Type.OBJECT, 0, sections, List.of(), symbols);
    }

    private String fileName() {
        return source.substring(source.lastIndexOf('/') + 1);
    }

    /** A compiler's debugging information is left out: it is about its source, of which nothing else is kept. */
    private void numberSections() {
        int count = 0;
        for (Section section : layout.sections()) {
            boolean kept = !section.name().startsWith(".debug_");
            sectionIndex[section.index()] = kept ? count++ : -1;
            if (kept) {
                symbolIndex.put(section, symbols.size());
                symbols.add(new ElfSymbol(
                        "", 0, 0, ElfSymbol.Binding.LOCAL, ElfSymbol.Type.SECTION, sectionIndex[section.index()]));
            }
        }
    }

    private void define(Symbol symbol) {
        Value value = symbol.evaluate();
        boolean constant = value.isNumber();
        if (!symbol.shared() && (symbol.isTemporary() || constant)) {
            return;
        }
        if (symbol.commonSize() >= 0 && !symbol.defined()) {
            add(symbol, symbol.commonAlignment(), symbol.commonSize(), ElfSymbol.COMMON);
        } else if (constant) {
            add(symbol, (int) value.number(), size(symbol), ElfSymbol.ABSOLUTE);
        } else if (value.base() instanceof Section section) {
            add(symbol, (int) value.number(), size(symbol), sectionIndex[section.index()]);
        } else if (symbol.shared() || value.problem() != null) {
            String problem = value.problem() != null ? value.problem() : "it stands for another object's symbol";
            report(symbol.definedAt(), "'" + symbol.name() + "' can't be computed: " + problem);
        }
    }

    private void add(Symbol symbol, int value, int size, int section) {
        ElfSymbol.@Nullable Binding binding = symbol.binding();
        if (section == ElfSymbol.COMMON && binding == null) {
            binding = ElfSymbol.Binding.GLOBAL;
        }
        symbolIndex.put(symbol, symbols.size());
        symbols.add(new ElfSymbol(
                symbol.name(),
                value,
                size,
                binding == null ? ElfSymbol.Binding.LOCAL : binding,
                symbol.type(),
                section));
    }

    private int size(Symbol symbol) {
        Expression size = symbol.size();
        if (size == null) {
            return 0;
        }
        Value value = size.evaluate();
        if (!value.isNumber()) {
            report(symbol.definedAt(), "the size of '" + symbol.name() + "' is no number");
        }
        return (int) value.number();
    }

    private void report(@Nullable Line line, String message) {
        diagnostics.add(line == null ? Diagnostic.error(source, message) : Diagnostic.error(line, 0, 1, message));
    }

    private ElfSection section(Section section) {
        List<ElfRelocation> relocations = new ArrayList<>();
        for (Reference reference : section.references()) {
            relocations.add(new ElfRelocation(
                    reference.offset(), reference.type(), target(reference.target()), reference.addend()));
        }
        return new ElfSection(
                section.name(),
                section.type(),
                section.flags(),
                0,
                Bytes.of(section.contents()),
                section.size(),
                section.alignment(),
                section.entrySize(),
                relocations);
    }

    private int target(Base base) {
        Integer known = symbolIndex.get(base);
        if (known != null) {
            return known;
        }
        int index = symbols.size();
        symbolIndex.put(base, index);
        if (base instanceof Symbol symbol) {
            boolean weak = symbol.binding() == ElfSymbol.Binding.WEAK;
            ElfSymbol.Binding binding = weak ? ElfSymbol.Binding.WEAK : ElfSymbol.Binding.GLOBAL;
            symbols.add(new ElfSymbol(symbol.name(), 0, 0, binding, symbol.type(), ElfSymbol.UNDEFINED));
        } else {
            assert base == Absolute.BASE;
            symbols.add(new ElfSymbol("", 0, 0, ElfSymbol.Binding.LOCAL, ElfSymbol.Type.NONE, ElfSymbol.ABSOLUTE));
        }
        return index;
    }
}
