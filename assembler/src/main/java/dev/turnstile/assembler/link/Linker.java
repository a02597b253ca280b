package dev.turnstile.assembler.link;

import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.assembler.source.Diagnostic;
import dev.turnstile.assembler.source.Diagnostics;
import dev.turnstile.assembler.source.Suggestion;
import dev.turnstile.isa.Paging;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.ElfSection;
import dev.turnstile.isa.elf.ElfSymbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes an executable out of objects, and of those members of archives that define what is missing.
 *
 * <p>Code, constants and data become a segment each, at the next page; zeros follow the data. Physical and virtual addresses are the same.
 */
public final class Linker {
    /** An executable, and a description of what lies where. */
    public record Result(ElfFile executable, LinkMap map) {}

    private final LinkOptions options;
    private final List<LinkInput> inputs = new ArrayList<>();
    private final List<Archive> archives = new ArrayList<>();
    private final List<String> archiveNames = new ArrayList<>();
    private final Diagnostics diagnostics = new Diagnostics();
    private final GlobalSymbols symbols = new GlobalSymbols(diagnostics);
    private final Map<String, OutputSection> sections = new LinkedHashMap<>();

    public Linker(LinkOptions options) {
        this.options = options;
    }

    /** Adds an object; all of it is linked. */
    public Linker add(String name, ElfFile object) {
        LinkInput input = new LinkInput(name, object);
        inputs.add(input);
        symbols.add(input);
        return this;
    }

    /** Adds an archive; what is needed of it is linked. */
    public Linker add(String name, Archive archive) {
        archiveNames.add(name);
        archives.add(archive);
        return this;
    }

    /**
     * Links what has been added.
     *
     * @throws AssemblyException with everything that is wrong
     */
    public Result link() throws AssemblyException {
        symbols.want(options.entry());
        takeMembers();
        place();
        List<OutputSection> ordered = order();
        assignAddresses(ordered);
        defineBoundaries(ordered);
        reportMissing();
        diagnostics.throwIfErrors();
        ImageWriter writer = new ImageWriter(ordered, inputs, symbols, diagnostics);
        ElfFile executable = writer.write(entryAddress());
        diagnostics.throwIfErrors();
        return new Result(executable, new LinkMap(ordered, symbols));
    }

    /** Adds members until none defines anything that is missing. */
    private void takeMembers() {
        boolean[][] taken = new boolean[archives.size()][];
        for (int i = 0; i < taken.length; i++) {
            taken[i] = new boolean[archives.get(i).members().size()];
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < taken.length; i++) {
                for (int j = 0; j < taken[i].length; j++) {
                    Archive.Member member = archives.get(i).members().get(j);
                    if (!taken[i][j] && isNeeded(member.object())) {
                        taken[i][j] = true;
                        changed = true;
                        add(archiveNames.get(i) + "(" + member.name() + ")", member.object());
                    }
                }
            }
        }
    }

    private boolean isNeeded(ElfFile object) {
        for (ElfSymbol symbol : object.symbols()) {
            if (symbol.binding() != ElfSymbol.Binding.LOCAL && symbol.defined() && symbols.isMissing(symbol.name())) {
                return true;
            }
        }
        return false;
    }

    private void place() {
        for (LinkInput input : inputs) {
            for (int i = 0; i < input.object.sections().size(); i++) {
                ElfSection section = input.object.sections().get(i);
                if (!section.name().startsWith(".note") && !section.name().equals(".comment")) {
                    output(section).add(input, i);
                }
            }
        }
        for (GlobalSymbols.Definition definition : symbols.all()) {
            if (definition.isCommon()) {
                allocate(definition.symbol());
            }
        }
    }

    private OutputSection output(ElfSection section) {
        String name = outputName(section);
        OutputSection known = sections.get(name);
        int kept = ElfSection.FLAG_ALLOC | ElfSection.FLAG_WRITE | ElfSection.FLAG_EXECUTE;
        if (known != null && (known.flags != (section.flags() & kept) || known.isZeros() != isZeros(section))) {
            // The same name with other properties is another section.
            name += "." + (section.flags() & kept) + (isZeros(section) ? ".zeros" : "");
            known = sections.get(name);
        }
        if (known == null) {
            known = new OutputSection(name, section.type(), section.flags() & kept);
            sections.put(name, known);
        }
        return known;
    }

    private static boolean isZeros(ElfSection section) {
        return section.type() == ElfSection.TYPE_NOBITS;
    }

    private static String outputName(ElfSection section) {
        String name = section.name();
        for (String kind : List.of(".text", ".rodata", ".data", ".bss", ".init_array", ".fini_array")) {
            if (name.startsWith(kind + ".")) {
                return kind;
            }
        }
        if (name.startsWith(".srodata")) {
            return ".rodata";
        }
        return name.startsWith(".sdata") ? ".data" : name.startsWith(".sbss") ? ".bss" : name;
    }

    private void allocate(ElfSymbol common) {
        OutputSection zeros = zeros();
        int alignment = Math.max(1, Integer.highestOneBit(common.value()));
        int offset = zeros.reserve(common.size(), alignment);
        symbols.put(
                new ElfSymbol(common.name(), offset, common.size(), common.binding(), common.type(), ElfSymbol.COMMON));
    }

    private OutputSection zeros() {
        OutputSection zeros = sections.get(".bss");
        if (zeros == null) {
            zeros = new OutputSection(".bss", ElfSection.TYPE_NOBITS, ElfSection.FLAG_ALLOC | ElfSection.FLAG_WRITE);
            sections.put(".bss", zeros);
        }
        return zeros;
    }

    private List<OutputSection> order() {
        List<OutputSection> ordered = new ArrayList<>();
        for (OutputSection section : sections.values()) {
            if (section.size > 0) {
                ordered.add(section);
            }
        }
        ordered.sort(Comparator.comparingInt(OutputSection::segment)
                .thenComparing(OutputSection::isZeros)
                .thenComparingInt(section -> section.name.startsWith(".text") ? 0 : 1));
        return ordered;
    }

    private void assignAddresses(List<OutputSection> ordered) {
        long address = Integer.toUnsignedLong(options.base());
        int segment = 0;
        for (OutputSection section : ordered) {
            if (section.segment() > 2) {
                continue;
            }
            if (section.segment() != segment) {
                segment = section.segment();
                address = address + Paging.PAGE_SIZE - 1 & -Paging.PAGE_SIZE;
            }
            address = address + section.alignment - 1 & -section.alignment;
            section.address = (int) address;
            address += section.size;
            if (address > 1L << 32) {
                diagnostics.add(Diagnostic.error("", section.name + " runs past the last address"));
                return;
            }
        }
    }

    /** Defines the symbols that tell a program where its sections begin and end, unless it has its own. */
    private void defineBoundaries(List<OutputSection> ordered) {
        for (GlobalSymbols.Definition definition : symbols.all()) {
            if (definition.isCommon()) {
                ElfSymbol symbol = definition.symbol();
                boundary(symbol.name(), zeros().address + symbol.value(), symbol, true);
            }
        }
        Boundaries boundaries = new Boundaries(ordered, options.base());
        for (Map.Entry<String, Integer> boundary : boundaries.all().entrySet()) {
            boundary(boundary.getKey(), boundary.getValue(), null, false);
        }
    }

    private void boundary(String name, int address, @Nullable ElfSymbol like, boolean always) {
        if (always || symbols.find(name) == null) {
            symbols.put(new ElfSymbol(
                    name,
                    address,
                    like == null ? 0 : like.size(),
                    ElfSymbol.Binding.GLOBAL,
                    like == null ? ElfSymbol.Type.NONE : like.type(),
                    ElfSymbol.ABSOLUTE));
        }
    }

    private void reportMissing() {
        for (LinkInput input : inputs) {
            new References(input).report(symbols, diagnostics);
        }
        if (symbols.find(options.entry()) == null) {
            String hint = Suggestion.among(symbols.names(), options.entry());
            diagnostics.add(Diagnostic.error("", "no start symbol '" + options.entry() + "'" + hint));
        }
    }

    private int entryAddress() {
        GlobalSymbols.@Nullable Definition entry = symbols.find(options.entry());
        return entry == null ? 0 : ImageWriter.address(entry);
    }
}
