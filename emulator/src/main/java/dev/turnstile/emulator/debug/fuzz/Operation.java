package dev.turnstile.emulator.debug.fuzz;

import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Register;
import java.util.Arrays;
import java.util.List;

/**
 * A few instructions that belong together: the unit in which a program is generated and shrunk. References to other operations are
 * kept apart from the words, so that they stay good when operations between them are taken out.
 */
final class Operation {
    /** Does nothing. */
    static final int NOP = Opcode.ADDI.encode(Register.ZERO, Register.ZERO, 0);

    /**
     * A reference to a place in an operation.
     *
     * @param word index of the instruction that refers
     * @param view how it reaches there: null for a distance, in a branch or jump; else an address, in an {@code aui} and the
     *     {@code addi} behind it
     * @param target number of the operation; if that is no more, the next one in its section
     * @param offset the place in it, in words
     */
    record Link(int word, @org.jspecify.annotations.Nullable View view, int target, int offset) {}

    private final int number;
    private final Section section;
    private final String name;
    private final int[] words;
    private final List<Link> links;

    /** An operation with a number of its own in its program. */
    Operation(int number, Section section, String name, int[] words, List<Link> links) {
        this.number = number;
        this.section = section;
        this.name = name;
        this.words = words.clone();
        this.links = List.copyOf(links);
    }

    int number() {
        return number;
    }

    Section section() {
        return section;
    }

    /** What it is meant to do. */
    String name() {
        return name;
    }

    /** Number of instructions. */
    int size() {
        return words.length;
    }

    /** The instructions, links unresolved. */
    int[] words() {
        return words.clone();
    }

    List<Link> links() {
        return links;
    }

    /** Whether an instruction does nothing. */
    boolean isNop(int word) {
        return words[word] == NOP && links.stream().noneMatch(link -> concerns(link, word));
    }

    /** The same with one instruction that does nothing in place of what it was. */
    Operation withNop(int word) {
        int[] changed = words.clone();
        changed[word] = NOP;
        List<Link> kept = links.stream().filter(link -> !concerns(link, word)).toList();
        return new Operation(number, section, name, changed, kept);
    }

    /** The same size, doing nothing. */
    Operation withNops() {
        int[] changed = new int[words.length];
        Arrays.fill(changed, NOP);
        return new Operation(number, section, "nothing", changed, List.of());
    }

    private static boolean concerns(Link link, int word) {
        return link.word == word || link.view != null && link.word + 1 == word;
    }
}
