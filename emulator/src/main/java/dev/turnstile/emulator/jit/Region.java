package dev.turnstile.emulator.jit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The plan of a translation: blocks, and where the dispatch switch leads.
 *
 * @param roots the keys for which the region was made: first the one that was hot, then those to which it was left too often
 * @param alone the keys of loads and stores that share no check with others
 * @param blocks by key, in the order in which they were found
 * @param dispatched the keys of the blocks that are reached through the dispatch switch: from outside, by returns and other
 *     indirect jumps, traps, and by jumps into the middle of loops
 * @param profile what was known about how its code is executed
 */
public record Region(
        List<Integer> roots, Set<Integer> alone, Map<Integer, Block> blocks, Set<Integer> dispatched, Profile profile) {
    /** A region without code. */
    static final Region NONE = new Region(List.of(0), Set.of(), Map.of(), Set.of(), Profile.NONE);

    /** The key by which the region is known. */
    public int root() {
        return roots.get(0);
    }

    /** The block at a key, which there must be. */
    Block block(int key) {
        return Objects.requireNonNull(blocks.get(key), () -> "no block at " + Integer.toHexString(key));
    }

    /** Number of guest instructions. */
    public int size() {
        return blocks.values().stream().mapToInt(Block::size).sum();
    }

    /** The frames from which code was taken. */
    List<Integer> frames() {
        return blocks.values().stream().map(Block::frame).distinct().toList();
    }

    /** Whether a part of memory holds an instruction of this region. */
    boolean covers(int index, int length) {
        for (Block block : blocks.values()) {
            int start = (block.frame() << 12) + (CodeKey.pc(block.key()) & 0xfff);
            if (index < start + 4 * block.size() && start < index + length) {
                return true;
            }
        }
        return false;
    }

    /** The region as it is with some calm loops called. */
    Region calling(List<CalmLoop> loops) {
        return new Region(roots, alone, blocks, Loops.dispatched(blocks, dispatched, loops), profile);
    }

    /** The region without its last blocks: so many that at most this number of instructions is left, but the first stays. */
    Region shortened(int instructions) {
        Map<Integer, Block> kept = new LinkedHashMap<>();
        int size = 0;
        for (Block block : blocks.values()) {
            size += block.size();
            if (kept.isEmpty() || size <= instructions) {
                kept.put(block.key(), block);
            }
        }
        Set<Integer> entries = new TreeSet<>(dispatched);
        entries.retainAll(kept.keySet());
        return new Region(roots, alone, kept, Loops.dispatched(kept, entries), profile);
    }
}
