package dev.turnstile.cli;

import dev.turnstile.isa.Disassembler;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.ElfRelocation;
import dev.turnstile.isa.elf.ElfSection;
import dev.turnstile.isa.elf.ElfSymbol;
import dev.turnstile.isa.elf.LineTable;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The disassembly of one section, with labels, and with the relocations that are still to be done. */
final class CodeListing {
    private static final int WORD = 4;

    private final ElfFile elf;
    private final ElfSection section;
    private final NavigableMap<Long, String> labels = new TreeMap<>();
    private final Map<Integer, List<ElfRelocation>> relocations;
    private final @Nullable LineTable lines;
    /** How the line table of an object calls the section; an executable's knows addresses only. */
    private final int lineSection;

    CodeListing(ElfFile elf, int index, boolean withLines) {
        this.elf = elf;
        this.lines = withLines ? LineTable.of(elf) : null;
        this.lineSection = elf.type() == ElfFile.Type.OBJECT ? index : -1;
        this.section = elf.sections().get(index);
        for (ElfSymbol symbol : elf.symbols()) {
            if (symbol.section() == index && !symbol.name().isEmpty()) {
                labels.merge(Integer.toUnsignedLong(symbol.value()), symbol.name(), CodeListing::preferred);
            }
        }
        this.relocations = section.relocations().stream().collect(Collectors.groupingBy(ElfRelocation::offset));
    }

    /** Of two names for one address, the one without a dot: a procedure's rather than that of a label in it. */
    private static String preferred(String first, String second) {
        return first.indexOf('.') >= 0 && second.indexOf('.') < 0 ? second : first;
    }

    void print(PrintWriter out) {
        out.printf(Locale.ROOT, "%n%s:%n", section.name());
        LineTable.@Nullable Place last = null;
        for (int offset = 0; offset + WORD <= section.data().size(); offset += WORD) {
            int address = section.address() + offset;
            @Nullable String label = labels.get(Integer.toUnsignedLong(address));
            if (label != null) {
                out.printf(Locale.ROOT, "%n%08x <%s>:%n", address, label);
            }
            LineTable.@Nullable Place place = lines == null ? null : lines.find(lineSection, address);
            if (place != null && !place.equals(last)) {
                out.println(place);
            }
            last = place;
            int word = section.data().word(offset);
            out.printf(
                    Locale.ROOT,
                    "%8x:  %08x  %s%n",
                    address,
                    word,
                    Disassembler.disassemble(word, address, this::name));
            for (ElfRelocation relocation : relocations.getOrDefault(offset, List.of())) {
                out.printf(Locale.ROOT, "%20s%s %s%n", "", relocation.type().label(), target(relocation));
            }
        }
    }

    private String target(ElfRelocation relocation) {
        String name = elf.symbols().get(relocation.symbol()).name();
        return relocation.addend() == 0 ? name : String.format(Locale.ROOT, "%s%+d", name, relocation.addend());
    }

    /** The label at or before an address of this section, with the distance to it. */
    private @Nullable String name(int address) {
        if (Integer.compareUnsigned(address - section.address(), section.size()) >= 0) {
            return null;
        }
        Map.@Nullable Entry<Long, String> label = labels.floorEntry(Integer.toUnsignedLong(address));
        if (label == null) {
            return null;
        }
        long distance = Integer.toUnsignedLong(address) - label.getKey();
        return distance == 0 ? label.getValue() : label.getValue() + "+0x" + Long.toHexString(distance);
    }
}
