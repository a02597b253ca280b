package dev.turnstile.assembler.link;

import dev.turnstile.assembler.source.Diagnostic;
import dev.turnstile.assembler.source.Diagnostics;
import dev.turnstile.isa.Paging;
import dev.turnstile.isa.elf.ElfSection;
import dev.turnstile.isa.elf.ElfSymbol;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which section of an object becomes a part of which one of the result, and where those lie. */
final class Placement {
    private final Map<String, OutputSection> sections = new LinkedHashMap<>();

    /** Gives each section of an object its place. */
    void add(LinkInput input) {
        for (int i = 0; i < input.object.sections().size(); i++) {
            ElfSection section = input.object.sections().get(i);
            if (!section.name().startsWith(".note") && !section.name().equals(".comment")) {
                output(section).add(input, i);
            }
        }
    }

    /** Adds a section that the linker makes itself. */
    void add(OutputSection section) {
        sections.put(section.name, section);
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

    /** Finds room for a symbol that several objects share, and gives its offset in {@link #zeros}. */
    int allocate(ElfSymbol common) {
        return zeros().reserve(common.size(), Math.max(1, Integer.highestOneBit(common.value())));
    }

    /** The section of zeros. */
    OutputSection zeros() {
        OutputSection zeros = sections.get(".bss");
        if (zeros == null) {
            zeros = new OutputSection(".bss", ElfSection.TYPE_NOBITS, ElfSection.FLAG_ALLOC | ElfSection.FLAG_WRITE);
            sections.put(".bss", zeros);
        }
        return zeros;
    }

    /** All sections that hold something, segment by segment. */
    List<OutputSection> order() {
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

    /** Lays the segments into memory, one behind the other and each at a page. */
    static void assignAddresses(List<OutputSection> ordered, long first, Diagnostics diagnostics) {
        long address = first;
        int segment = -1;
        for (OutputSection section : ordered) {
            if (section.segment() > 2) {
                continue;
            }
            if (section.segment() != segment) {
                address = segment < 0 ? address : address + Paging.PAGE_SIZE - 1 & -Paging.PAGE_SIZE;
                segment = section.segment();
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

    /** Number of segments that sections make up. */
    static int segments(List<OutputSection> ordered) {
        return (int) ordered.stream()
                .mapToInt(OutputSection::segment)
                .filter(segment -> segment <= 2)
                .distinct()
                .count();
    }
}
