package dev.turnstile.isa.elf;

import static dev.turnstile.isa.elf.Layout.*;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a shared object or a program tells the loader, as the System V ABI, chapter 5, "Dynamic Linking", describes it, and the tables
 * in which it does so. Their sizes depend on names and numbers of entries only, so that they can be laid out before any
 * address is known.
 *
 * @param soname the name under which a shared object is asked for, or null
 * @param needed the names of the shared objects that have to be loaded, too
 * @param symbols what is offered to others and, undefined, what is wanted from others; without the null symbol
 * @param relocations places with their addresses; a symbol of -1 stands for none
 */
public record DynamicInformation(
        @Nullable String soname, List<String> needed, List<ElfSymbol> symbols, List<ElfRelocation> relocations) {
    private static final int TAG_NULL = 0;
    private static final int TAG_NEEDED = 1;
    private static final int TAG_HASH = 4;
    private static final int TAG_STRTAB = 5;
    private static final int TAG_SYMTAB = 6;
    private static final int TAG_RELA = 7;
    private static final int TAG_RELASZ = 8;
    private static final int TAG_RELAENT = 9;
    private static final int TAG_STRSZ = 10;
    private static final int TAG_SYMENT = 11;
    private static final int TAG_SONAME = 14;

    /** Bytes of an entry of {@link #dynamicTable}. */
    public static final int DYNAMIC_ENTRY_SIZE = 8;
    /** Bytes of an entry of {@link #symbolTable}. */
    public static final int SYMBOL_ENTRY_SIZE = SYMBOL_SIZE;
    /** Bytes of an entry of {@link #relocationTable}. */
    public static final int RELOCATION_ENTRY_SIZE = RELA_SIZE;

    public DynamicInformation {
        needed = List.copyOf(needed);
        symbols = List.copyOf(symbols);
        relocations = List.copyOf(relocations);
    }

    /**
     * Reads it out of a file.
     *
     * @throws ElfException if the file has none, or it is malformed
     */
    public static DynamicInformation of(ElfFile file) throws ElfException {
        Bytes dynamic = section(file, ElfSection.TYPE_DYNAMIC);
        Bytes names = section(file, ElfSection.TYPE_STRTAB);
        @Nullable String soname = null;
        List<String> needed = new ArrayList<>();
        for (int at = 0; at + DYNAMIC_ENTRY_SIZE <= dynamic.size() && dynamic.word(at) != TAG_NULL; ) {
            switch (dynamic.word(at)) {
                case TAG_NEEDED -> needed.add(name(names, dynamic.word(at + 4)));
                case TAG_SONAME -> soname = name(names, dynamic.word(at + 4));
                default -> {}
            }
            at += DYNAMIC_ENTRY_SIZE;
        }
        List<ElfSymbol> symbols = readSymbols(section(file, ElfSection.TYPE_DYNSYM), names);
        return new DynamicInformation(
                soname, needed, symbols, readRelocations(section(file, ElfSection.TYPE_RELA), symbols.size()));
    }

    private static Bytes section(ElfFile file, int type) throws ElfException {
        for (ElfSection section : file.sections()) {
            if (section.type() == type && section.has(ElfSection.FLAG_ALLOC)) {
                return section.data();
            }
        }
        if (type == ElfSection.TYPE_RELA) {
            return Bytes.EMPTY;
        }
        throw new ElfException("not made for the dynamic loader");
    }

    private static String name(Bytes names, int from) throws ElfException {
        int end = from;
        while (end >= 0 && end < names.size() && names.unsignedByte(end) != 0) {
            end++;
        }
        if (end < 0 || end >= names.size()) {
            throw new ElfException("a dynamic name outside its table");
        }
        return new String(names.part(from, end - from).toArray(), StandardCharsets.UTF_8);
    }

    private static List<ElfSymbol> readSymbols(Bytes table, Bytes names) throws ElfException {
        List<ElfSymbol> symbols = new ArrayList<>();
        for (int at = SYMBOL_SIZE; at + SYMBOL_SIZE <= table.size(); at += SYMBOL_SIZE) {
            int info = table.unsignedByte(at + 12);
            int index = table.half(at + 14);
            if (info >> 4 >= ElfSymbol.Binding.values().length || (info & 15) >= ElfSymbol.Type.values().length) {
                throw new ElfException("a dynamic symbol of an unknown kind");
            }
            symbols.add(new ElfSymbol(
                    name(names, table.word(at)),
                    table.word(at + 4),
                    table.word(at + 8),
                    ElfSymbol.Binding.values()[info >> 4],
                    ElfSymbol.Type.values()[info & 15],
                    index == INDEX_ABSOLUTE ? ElfSymbol.ABSOLUTE : index - 1));
        }
        return symbols;
    }

    private static List<ElfRelocation> readRelocations(Bytes table, int symbolCount) throws ElfException {
        List<ElfRelocation> relocations = new ArrayList<>();
        for (int at = 0; at + RELA_SIZE <= table.size(); at += RELA_SIZE) {
            int info = table.word(at + 4);
            @Nullable Relocation type = Relocation.of(info & 0xff);
            if (type == null || info >>> 8 > symbolCount) {
                throw new ElfException("a dynamic relocation of an unknown type or symbol");
            }
            relocations.add(new ElfRelocation(table.word(at), type, (info >>> 8) - 1, table.word(at + 8)));
        }
        return relocations;
    }

    /** The names of all others. */
    public Bytes stringTable() {
        return names().contents();
    }

    private NameTable names() {
        NameTable names = new NameTable();
        symbols.forEach(symbol -> names.add(symbol.name()));
        needed.forEach(names::add);
        if (soname != null) {
            names.add(soname);
        }
        return names;
    }

    /** The symbols behind the null symbol. */
    public Bytes symbolTable() {
        NameTable names = names();
        Output out = new Output();
        out.skip(SYMBOL_SIZE);
        for (ElfSymbol symbol : symbols) {
            out.word(names.add(symbol.name()));
            out.word(symbol.value());
            out.word(symbol.size());
            out.half(symbol.binding().ordinal() << 4 | symbol.type().ordinal());
            out.half(symbol.section() == ElfSymbol.ABSOLUTE ? INDEX_ABSOLUTE : symbol.section() + 1);
        }
        return Bytes.of(out.toArray());
    }

    /** For each hash of a name the first symbol, and for each symbol the next one with the same: ABI, figure 5-12. */
    public Bytes hashTable() {
        int[] first = new int[Math.max(1, symbols.size() / 2)];
        int[] next = new int[symbols.size() + 1];
        for (int i = symbols.size(); i > 0; i--) {
            int bucket = Integer.remainderUnsigned(hash(symbols.get(i - 1).name()), first.length);
            next[i] = first[bucket];
            first[bucket] = i;
        }
        Output out = new Output();
        out.word(first.length);
        out.word(next.length);
        for (int symbol : first) {
            out.word(symbol);
        }
        for (int symbol : next) {
            out.word(symbol);
        }
        return Bytes.of(out.toArray());
    }

    /** The ABI's hash function, figure 5-13. */
    static int hash(String name) {
        int hash = 0;
        for (byte c : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash << 4) + (c & 0xff);
            int high = hash & 0xf0000000;
            hash = (hash ^ high >>> 24) & ~high;
        }
        return hash;
    }

    /** What the loader has to put where. */
    public Bytes relocationTable() {
        Output out = new Output();
        for (ElfRelocation relocation : relocations) {
            out.word(relocation.offset());
            out.word(relocation.symbol() + 1 << 8 | relocation.type().number());
            out.word(relocation.addend());
        }
        return Bytes.of(out.toArray());
    }

    /** Where the loader finds all that, given the addresses of the other tables. */
    public Bytes dynamicTable(int strings, int symbolEntries, int hashes, int relocationEntries) {
        NameTable names = names();
        Output out = new Output();
        for (String name : needed) {
            entry(out, TAG_NEEDED, names.add(name));
        }
        if (soname != null) {
            entry(out, TAG_SONAME, names.add(soname));
        }
        entry(out, TAG_HASH, hashes);
        entry(out, TAG_STRTAB, strings);
        entry(out, TAG_SYMTAB, symbolEntries);
        entry(out, TAG_STRSZ, stringTable().size());
        entry(out, TAG_SYMENT, SYMBOL_SIZE);
        if (!relocations.isEmpty()) {
            entry(out, TAG_RELA, relocationEntries);
            entry(out, TAG_RELASZ, relocations.size() * RELA_SIZE);
            entry(out, TAG_RELAENT, RELA_SIZE);
        }
        entry(out, TAG_NULL, 0);
        return Bytes.of(out.toArray());
    }

    private static void entry(Output out, int tag, int value) {
        out.word(tag);
        out.word(value);
    }
}
