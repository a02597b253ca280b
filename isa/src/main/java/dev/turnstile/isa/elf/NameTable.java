package dev.turnstile.isa.elf;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A string table: names that end in a zero byte, each once, the empty one at 0. */
final class NameTable {
    private final Output text = new Output();
    private final Map<String, Integer> offsets = new HashMap<>();

    NameTable() {
        add("");
    }

    /** The offset of a name, which is added if need be. */
    int add(String name) {
        Integer known = offsets.get(name);
        if (known != null) {
            return known;
        }
        int offset = text.size();
        offsets.put(name, offset);
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        text.bytes(Bytes.of(bytes));
        text.skip(1);
        return offset;
    }

    Bytes contents() {
        return Bytes.of(text.toArray());
    }
}
