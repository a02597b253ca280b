package dev.turnstile.assembler.link;

import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.assembler.source.Diagnostic;
import dev.turnstile.assembler.source.Diagnostics;
import dev.turnstile.assembler.source.Suggestion;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.ElfSymbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes an executable or a shared object out of objects, of those members of archives that define what is missing, and
 * with what shared libraries define.
 *
 * <p>Code, constants and data become a segment each, at the next page; zeros follow the data. Physical and virtual addresses are the same.
 */
public final class Linker {
    /** An executable or a shared object, and a description of what lies where. */
    public record Result(ElfFile executable, LinkMap map) {}

    private final LinkOptions options;
    private final List<LinkInput> inputs = new ArrayList<>();
    private final List<Archive> archives = new ArrayList<>();
    private final List<String> archiveNames = new ArrayList<>();
    private final List<SharedLibrary> libraries = new ArrayList<>();
    private final Diagnostics diagnostics = new Diagnostics();
    private final GlobalSymbols symbols = new GlobalSymbols(diagnostics);
    private final Placement placement = new Placement();

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

    /** Adds an archive; what is needed of it, and no shared library has, is linked. */
    public Linker add(String name, Archive archive) {
        archiveNames.add(name);
        archives.add(archive);
        return this;
    }

    /** Adds a shared library, which the loader will bring. */
    public Linker add(SharedLibrary library) {
        libraries.add(library);
        symbols.add(library);
        return this;
    }

    /**
     * Links what has been added.
     *
     * @throws AssemblyException with everything that is wrong
     */
    public Result link() throws AssemblyException {
        if (!options.isShared()) {
            symbols.want(options.entry());
        }
        takeMembers();
        Binder binder = new Binder(symbols, options.isShared());
        @Nullable DynamicSections dynamic = isDynamic() ? dynamicSections(binder) : null;
        place(dynamic);
        List<OutputSection> ordered = placement.order();
        int headers = dynamic == null ? 0 : ElfFile.headersSize(Placement.segments(ordered), !options.isShared());
        Placement.assignAddresses(ordered, Integer.toUnsignedLong(options.base()) + headers, diagnostics);
        defineBoundaries(ordered);
        reportMissing();
        OutputSymbols output = new OutputSymbols(ordered);
        List<ElfSymbol> table = output.table(inputs, symbols);
        if (dynamic != null) {
            dynamic.placed(output);
            table.addAll(dynamic.stubSymbols(ordered));
        }
        diagnostics.throwIfErrors();
        ImageWriter writer = new ImageWriter(ordered, new Relocator(symbols, binder, dynamic, diagnostics));
        int before = dynamic == null ? 0 : ordered.get(0).address - options.base();
        ElfFile.Type type = options.isShared() ? ElfFile.Type.SHARED : ElfFile.Type.EXECUTABLE;
        ElfFile result = writer.write(type, entryAddress(), before, table);
        diagnostics.throwIfErrors();
        return new Result(result, new LinkMap(ordered, symbols));
    }

    private boolean isDynamic() {
        return options.isShared() || !libraries.isEmpty();
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

    /** The sections for the loader. A shared object offers all that it defines, a program what its libraries could mean. */
    private DynamicSections dynamicSections(Binder binder) {
        LoaderWork work = new LoaderWork(diagnostics);
        for (GlobalSymbols.Definition definition : symbols.all()) {
            String name = definition.symbol().name();
            if (options.isShared()
                    || libraries.stream().anyMatch(l -> l.mentioned().contains(name))) {
                work.name(name);
            }
        }
        for (LinkInput input : inputs) {
            work.collect(input, binder);
        }
        List<String> needed =
                libraries.stream().map(SharedLibrary::soname).distinct().toList();
        return new DynamicSections(options, needed, work, symbols, diagnostics);
    }

    private void place(@Nullable DynamicSections dynamic) {
        for (LinkInput input : inputs) {
            placement.add(input);
        }
        for (GlobalSymbols.Definition definition : symbols.all()) {
            if (definition.isCommon()) {
                ElfSymbol common = definition.symbol();
                int offset = placement.allocate(common);
                symbols.put(new ElfSymbol(
                        common.name(), offset, common.size(), common.binding(), common.type(), ElfSymbol.COMMON));
            }
        }
        if (dynamic != null) {
            dynamic.all().forEach(placement::add);
        }
    }

    /** Defines the symbols that tell a program where its sections begin and end, unless it has its own. */
    private void defineBoundaries(List<OutputSection> ordered) {
        for (GlobalSymbols.Definition definition : symbols.all()) {
            if (definition.isCommon()) {
                ElfSymbol symbol = definition.symbol();
                boundary(symbol.name(), placement.zeros().address + symbol.value(), symbol, true);
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
        if (!options.isShared() && symbols.find(options.entry()) == null) {
            String hint = Suggestion.among(symbols.names(), options.entry());
            diagnostics.add(Diagnostic.error("", "no start symbol '" + options.entry() + "'" + hint));
        }
    }

    private int entryAddress() {
        GlobalSymbols.@Nullable Definition entry = symbols.find(options.entry());
        return entry == null ? 0 : entry.address();
    }
}
