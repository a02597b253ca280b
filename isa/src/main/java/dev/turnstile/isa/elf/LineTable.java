package dev.turnstile.isa.elf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which line of source an instruction or a datum comes from: the contents of {@code .debug_line} (DWARF 4, section 6.2). A table that
 * is malformed, or of another version, counts as one that ends where the trouble begins.
 */
public final class LineTable {
    private static final int VERSION = 4;
    private static final int EXTENDED = 0;
    private static final int COPY = 1;
    private static final int ADVANCE_PC = 2;
    private static final int ADVANCE_LINE = 3;
    private static final int SET_FILE = 4;
    private static final int CONST_ADD_PC = 8;
    private static final int FIXED_ADVANCE_PC = 9;
    private static final int END_SEQUENCE = 1;
    private static final int SET_ADDRESS = 2;

    /** A line of a file. */
    public record Place(String file, int line) {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    /** From an address on, up to the address of the next row; no place behind the end of a sequence. */
    private record Row(int section, int address, @Nullable Place place) {
        /** By address; where one sequence ends and another begins, the beginning counts. */
        static final Comparator<Row> ORDER = Comparator.comparingInt(Row::section)
                .thenComparing(Row::address, Integer::compareUnsigned)
                .thenComparing(row -> row.place() != null);
    }

    private final List<Row> rows = new ArrayList<>();
    private final Bytes data;
    private final List<ElfRelocation> relocations;
    private final List<ElfSymbol> symbols;
    private int at;

    private LineTable(ElfFile file, ElfSection section) {
        this.data = section.data();
        this.relocations = section.relocations();
        this.symbols = file.symbols();
    }

    /** The table of a file; an empty one if the file has none. */
    public static LineTable of(ElfFile file) {
        for (ElfSection section : file.sections()) {
            if (section.name().equals(".debug_line")) {
                LineTable table = new LineTable(file, section);
                table.read();
                return table;
            }
        }
        ElfSection none = new ElfSection("", 0, 0, 0, Bytes.EMPTY, 0, 1, 0, List.of());
        return new LineTable(file, none);
    }

    /** The line of an address in an executable, or null if nothing is known. */
    public @Nullable Place find(int address) {
        return find(-1, address);
    }

    /** The line of an offset in a section of an object, or null if nothing is known. */
    public @Nullable Place find(int section, int offset) {
        int low = 0;
        int high = rows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            Row row = rows.get(middle);
            boolean before = row.section() < section
                    || row.section() == section && Integer.compareUnsigned(row.address(), offset) <= 0;
            low = before ? middle + 1 : low;
            high = before ? high : middle;
        }
        Row last = low == 0 ? null : rows.get(low - 1);
        return last == null || last.section() != section ? null : last.place();
    }

    private void read() {
        try {
            while (at < data.size()) {
                unit();
            }
        } catch (IndexOutOfBoundsException e) {
            at = data.size();
            cutOff();
        }
        rows.sort(Row.ORDER);
    }

    /** Ends a sequence that has no end: how far its last row reaches is not known. */
    private void cutOff() {
        if (!rows.isEmpty()) {
            Row last = rows.get(rows.size() - 1);
            rows.set(rows.size() - 1, new Row(last.section(), last.address(), null));
        }
    }

    private void unit() {
        int end = word() + at;
        if (half() != VERSION) {
            at = data.size();
            return;
        }
        int program = word() + at;
        require(program >= at && end >= program && end <= data.size());
        int instructionBytes = octet();
        at += 2;
        int lineBase = (byte) octet();
        int lineRange = Math.max(1, octet());
        int opcodeBase = octet();
        at += opcodeBase - 1;
        while (octet() != 0) {
            at--;
            string();
        }
        List<String> files = new ArrayList<>();
        while (octet() != 0) {
            at--;
            files.add(string());
            unsigned();
            unsigned();
            unsigned();
        }
        at = program;
        while (at < end) {
            sequence(end, files, instructionBytes, lineBase, lineRange, opcodeBase);
        }
    }

    private void sequence(
            int end, List<String> files, int instructionBytes, int lineBase, int lineRange, int opcodeBase) {
        int section = -1;
        int address = 0;
        int file = 1;
        int line = 1;
        while (at < end) {
            int opcode = octet();
            if (opcode >= opcodeBase) {
                address += (opcode - opcodeBase) / lineRange * instructionBytes;
                line += lineBase + (opcode - opcodeBase) % lineRange;
                row(section, address, files, file, line);
                continue;
            }
            switch (opcode) {
                case EXTENDED -> {
                    int next = unsigned() + at;
                    require(next > at);
                    int extended = octet();
                    if (extended == END_SEQUENCE) {
                        rows.add(new Row(section, address, null));
                        at = next;
                        return;
                    }
                    if (extended == SET_ADDRESS) {
                        ElfRelocation relocation = relocationAt(at);
                        section = relocation == null
                                ? -1
                                : symbols.get(relocation.symbol()).section();
                        address = relocation == null ? word() : relocation.addend();
                    }
                    at = next;
                }
                case COPY -> row(section, address, files, file, line);
                case ADVANCE_PC -> address += unsigned() * instructionBytes;
                case ADVANCE_LINE -> line += signed();
                case SET_FILE -> file = unsigned();
                case CONST_ADD_PC -> address += (255 - opcodeBase) / lineRange * instructionBytes;
                case FIXED_ADVANCE_PC -> address += half();
                default -> {}
            }
        }
        cutOff();
    }

    private void row(int section, int address, List<String> files, int file, int line) {
        if (file >= 1 && file <= files.size()) {
            // Line 0 is what a compiler has made up.
            rows.add(new Row(section, address, line == 0 ? null : new Place(files.get(file - 1), line)));
        }
    }

    private static void require(boolean wellFormed) {
        if (!wellFormed) {
            throw new IndexOutOfBoundsException();
        }
    }

    private @Nullable ElfRelocation relocationAt(int offset) {
        for (ElfRelocation relocation : relocations) {
            if (relocation.offset() == offset) {
                return relocation;
            }
        }
        return null;
    }

    private int octet() {
        return data.unsignedByte(at++);
    }

    private int half() {
        at += 2;
        return data.half(at - 2);
    }

    private int word() {
        at += 4;
        return data.word(at - 4);
    }

    private int unsigned() {
        int value = 0;
        int shift = 0;
        int octet;
        do {
            octet = octet();
            value |= (octet & 0x7f) << shift;
            shift += 7;
        } while ((octet & 0x80) != 0);
        return value;
    }

    private int signed() {
        int value = 0;
        int shift = 0;
        int octet;
        do {
            octet = octet();
            value |= (octet & 0x7f) << shift;
            shift += 7;
        } while ((octet & 0x80) != 0);
        return shift < 32 && (octet & 0x40) != 0 ? value | -1 << shift : value;
    }

    private String string() {
        int start = at;
        while (octet() != 0) {}
        return new String(data.part(start, at - 1 - start).toArray(), StandardCharsets.UTF_8);
    }
}
