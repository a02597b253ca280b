package dev.turnstile.emulator.jit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The plan of a translation: blocks, and where the dispatch switch leads.
 *
 * @param root the key for which the region was made; the key of the first block
 * @param blocks by key, in the order in which they were found
 * @param dispatched the keys of the blocks that are reached through the dispatch switch: from outside, by returns and other
 *     indirect jumps, traps, and by jumps into the middle of loops
 */
public record Region(int root, Map<Integer, Block> blocks, Set<Integer> dispatched) {
    /** The block at a key, which there must be. */
    Block block(int key) {
        return Objects.requireNonNull(blocks.get(key), () -> "no block at " + Integer.toHexString(key));
    }

    /** Number of guest instructions. */
    int size() {
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
}
