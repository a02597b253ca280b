package dev.turnstile.assembler.link;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The addresses at which sections and segments begin and end, by the names that linkers usually give them. */
final class Boundaries {
    private static final int GLOBAL_POINTER_DISTANCE = 0x8000;

    private final Map<String, Integer> addresses = new LinkedHashMap<>();
    private final List<OutputSection> sections;

    Boundaries(List<OutputSection> sections, int base) {
        this.sections = sections;
        int textEnd = end(0, true, base);
        int rodataEnd = end(1, true, textEnd);
        int dataEnd = end(2, false, rodataEnd);
        int end = end(2, true, dataEnd);
        put(textEnd, "etext", "_etext", "__text_end");
        put(rodataEnd, "__rodata_end");
        put(dataEnd, "edata", "_edata", "__data_end");
        put(end, "end", "_end", "__bss_end");
        put(start(0, false, base), "__text_start");
        put(start(1, false, textEnd), "__rodata_start");
        int dataStart = start(2, false, rodataEnd);
        put(dataStart, "__data_start");
        put(start(2, true, dataEnd), "__bss_start");
        put(dataStart + GLOBAL_POINTER_DISTANCE, "__global_pointer$");
        for (String array : List.of("preinit_array", "init_array", "fini_array")) {
            put(dataStart, "__" + array + "_start", "__" + array + "_end");
        }
        for (OutputSection section : sections) {
            sectionBounds(section);
        }
    }

    /** All addresses by name. */
    Map<String, Integer> all() {
        return addresses;
    }

    private void sectionBounds(OutputSection section) {
        int end = section.address + (int) section.size;
        if (section.name.endsWith("_array")) {
            put(section.address, "__" + section.name.substring(1) + "_start");
            put(end, "__" + section.name.substring(1) + "_end");
        } else if (section.segment() < 3 && isIdentifier(section.name)) {
            put(section.address, "__start_" + section.name);
            put(end, "__stop_" + section.name);
        }
    }

    private static boolean isIdentifier(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!(Character.isLetterOrDigit(c) || c == '_')) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private int start(int segment, boolean zeros, int otherwise) {
        for (OutputSection section : sections) {
            if (section.segment() == segment && section.isZeros() == zeros) {
                return section.address;
            }
        }
        return otherwise;
    }

    private int end(int segment, boolean zeros, int otherwise) {
        int end = otherwise;
        for (OutputSection section : sections) {
            if (section.segment() == segment && (zeros || !section.isZeros())) {
                end = section.address + (int) section.size;
            }
        }
        return end;
    }

    private void put(int address, String... names) {
        for (String name : names) {
            addresses.put(name, address);
        }
    }
}
