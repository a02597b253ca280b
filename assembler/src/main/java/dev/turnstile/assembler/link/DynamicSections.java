package dev.turnstile.assembler.link;

import dev.turnstile.assembler.source.Diagnostic;
import dev.turnstile.assembler.source.Diagnostics;
import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.isa.elf.DynamicInformation;
import dev.turnstile.isa.elf.ElfRelocation;
import dev.turnstile.isa.elf.ElfSection;
import dev.turnstile.isa.elf.ElfSymbol;
import dev.turnstile.isa.elf.Relocation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The sections by which a shared object, or a program that uses one, speaks with the loader: the global offset table and the
 * tables of {@link DynamicInformation}. They have their sizes from the beginning, and their contents when everything
 * has its place.
 */
final class DynamicSections {
    /** The loader: the kernel starts it instead of a program that names it. */
    private static final String INTERPRETER = "/lib/ld.so\0";

    private static final int WORD = 4;
    private static final int READ = ElfSection.FLAG_ALLOC;
    private static final int READ_WRITE = ElfSection.FLAG_ALLOC | ElfSection.FLAG_WRITE;

    private final LinkOptions options;
    private final List<String> needed;
    private final LoaderWork work;
    private final GlobalSymbols symbols;
    private final Diagnostics diagnostics;
    private final List<OutputSection> all = new ArrayList<>();
    private final OutputSection offsets;
    private final OutputSection hashes;
    private final OutputSection symbolEntries;
    private final OutputSection strings;
    private final OutputSection relocations;
    private final LinkageStubs stubs;
    private OutputSymbols output = new OutputSymbols(List.of());

    DynamicSections(
            LinkOptions options, List<String> needed, LoaderWork work, GlobalSymbols symbols, Diagnostics diagnostics) {
        this.options = options;
        this.needed = needed;
        this.work = work;
        this.symbols = symbols;
        this.diagnostics = diagnostics;
        if (!options.isShared()) {
            Bytes name = Bytes.of(INTERPRETER.getBytes(StandardCharsets.UTF_8));
            add(".interp", ElfSection.TYPE_PROGBITS, READ, 0, () -> name);
        }
        Bytes zeros = Bytes.of(new byte[work.entries().size() * WORD]);
        offsets = add(".got", ElfSection.TYPE_PROGBITS, READ_WRITE, WORD, () -> zeros);
        hashes = add(
                ".hash", ElfSection.TYPE_HASH, READ, WORD, () -> information().hashTable());
        symbolEntries = add(
                ".dynsym",
                ElfSection.TYPE_DYNSYM,
                READ,
                DynamicInformation.SYMBOL_ENTRY_SIZE,
                () -> information().symbolTable());
        strings = add(
                ".dynstr", ElfSection.TYPE_STRTAB, READ, 0, () -> information().stringTable());
        relocations = add(
                ".rela.dyn",
                ElfSection.TYPE_RELA,
                READ,
                DynamicInformation.RELOCATION_ENTRY_SIZE,
                () -> information().relocationTable());
        add(
                ".dynamic",
                ElfSection.TYPE_DYNAMIC,
                READ_WRITE,
                DynamicInformation.DYNAMIC_ENTRY_SIZE,
                () -> information()
                        .dynamicTable(strings.address, symbolEntries.address, hashes.address, relocations.address));
        stubs = new LinkageStubs(work.stubs().keySet(), this::entry);
        all.add(stubs.section());
    }

    private OutputSection add(String name, int type, int flags, int entrySize, Supplier<Bytes> made) {
        OutputSection section =
                new OutputSection(name, type, flags, entrySize, made.get().size(), made);
        all.add(section);
        return section;
    }

    /** All of them; those that turn out to be empty, too. */
    List<OutputSection> all() {
        return all;
    }

    /** Says that everything has its place, and reports words that the loader couldn't write. */
    void placed(OutputSymbols symbolsOfOutput) {
        output = symbolsOfOutput;
        for (LoaderWork.Place place : work.places()) {
            if (address(place) % WORD != 0) {
                String where = new References(place.input())
                        .place(place.section(), place.relocation().offset());
                diagnostics.add(
                        Diagnostic.error(where, "the loader fills in aligned words only; .balign 4 is missing here"));
            }
        }
    }

    /** The address of a symbol's entry in the global offset table. */
    int entry(String symbol) {
        return offsets.address + WORD * work.entries().getOrDefault(symbol, 0);
    }

    /** The address of a symbol's stub. */
    int stub(String symbol) {
        return stubs.address(symbol);
    }

    /** Symbols of the stubs, given the sections of the result. */
    List<ElfSymbol> stubSymbols(List<OutputSection> sections) {
        return stubs.symbols(sections.indexOf(stubs.section()));
    }

    private DynamicInformation information() {
        List<ElfSymbol> named = new ArrayList<>();
        work.names().keySet().forEach(name -> named.add(symbol(name)));
        List<ElfRelocation> filled = new ArrayList<>();
        for (LoaderWork.Place place : work.places()) {
            filled.add(relocation(place));
        }
        for (String name : work.entries().keySet()) {
            filled.add(new ElfRelocation(entry(name), Relocation.WORD, index(name), 0));
        }
        return new DynamicInformation(options.soname(), needed, named, filled);
    }

    private ElfSymbol symbol(String name) {
        GlobalSymbols.@Nullable Definition definition = symbols.find(name);
        if (definition == null) {
            ElfSymbol.Binding binding = symbols.isWanted(name) ? ElfSymbol.Binding.GLOBAL : ElfSymbol.Binding.WEAK;
            return new ElfSymbol(name, 0, 0, binding, ElfSymbol.Type.NONE, ElfSymbol.UNDEFINED);
        }
        return output.of(definition.input(), definition.symbol());
    }

    private int index(String name) {
        return work.names().getOrDefault(name, 0);
    }

    private ElfRelocation relocation(LoaderWork.Place place) {
        int addend = place.relocation().addend();
        String name = place.symbol();
        if (name != null) {
            return new ElfRelocation(address(place), Relocation.WORD, index(name), addend);
        }
        ElfSymbol symbol = place.input().object.symbols().get(place.relocation().symbol());
        int target = symbols.address(place.input(), symbol);
        return new ElfRelocation(address(place), Relocation.RELATIVE, -1, target + addend);
    }

    private static int address(LoaderWork.Place place) {
        return place.input().address(place.section(), place.relocation().offset());
    }
}
