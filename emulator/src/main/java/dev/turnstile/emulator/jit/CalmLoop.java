package dev.turnstile.emulator.jit;

import java.util.Set;
import java.util.TreeSet;

/**
 * A loop that only computes, loads, stores and jumps. Whatever it finds in the translation cache stays true for as long as it runs.
 *
 * @param code its blocks, as a region of their own into which the only way is through the loop's head
 */
record CalmLoop(Region code) {
    /** The key of the block at which it begins. */
    int head() {
        return code.root();
    }

    /** The keys of the blocks in front of which it can end, its head aside. */
    Set<Integer> ends() {
        Set<Integer> ends = new TreeSet<>(code.blocks().keySet());
        code.blocks().values().forEach(block -> ends.addAll(block.successors()));
        ends.remove(head());
        return ends;
    }
}
