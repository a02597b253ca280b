package dev.turnstile.emulator.debug;

import java.util.List;

/**
 * Where two machines that should be alike have parted.
 *
 * @param steps done from power-on with both alike; the next one made the difference
 * @param instruction the instruction of that step, as text
 * @param slice number of the slice, from 0, in which that step lies
 * @param offset steps done of that slice
 * @param table the state in front of that step and both states behind it, in lines; what differs is marked by a star
 */
public record Divergence(long steps, String instruction, int slice, int offset, List<String> table) {
    /** The mark of a line that tells a difference. */
    static final String MARK = "*";

    /** Keeps its own list. */
    public Divergence {
        table = List.copyOf(table);
    }

    /** The lines that tell a difference. */
    public List<String> differences() {
        return table.stream().filter(line -> line.startsWith(MARK)).toList();
    }

    /** Everything, for people. */
    public String report() {
        return "The machines part after " + steps + " steps (slice " + slice + ", " + offset + " steps into it), at\n  "
                + instruction + "\n\n" + String.join("\n", table) + "\n";
    }
}
