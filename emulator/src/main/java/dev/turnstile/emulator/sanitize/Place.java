package dev.turnstile.emulator.sanitize;

import org.jspecify.annotations.Nullable;

/**
 * Where in the guest's code something has happened, as far as it is known.
 *
 * @param pc address of the instruction
 * @param symbol the procedure, with the distance behind it where that is not 0
 * @param file of the source
 * @param line in it; 0 if there is no file
 */
public record Place(
        int pc, @Nullable String symbol, @Nullable String file, int line) {
    /** Only an address. */
    static Place unknown(int pc) {
        return new Place(pc, null, null, 0);
    }

    /** How a place is called that lies behind a symbol. */
    static String name(String symbol, int distance) {
        return distance == 0 ? symbol : symbol + "+0x" + Integer.toHexString(distance);
    }

    /** The procedure's name alone. */
    public @Nullable String procedure() {
        return symbol == null ? null : symbol.replaceFirst("\\+0x[0-9a-f]+$", "");
    }

    @Override
    public String toString() {
        String name = symbol == null ? String.format("0x%08x", pc) : symbol;
        return file == null ? name : name + " (" + file + ":" + line + ")";
    }
}
