package dev.turnstile.emulator.jit;

import dev.turnstile.isa.ControlRegister;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds the blocks that can come to themselves again without a trap, a return from one, or a change of page table or status on the
 * way: those where it pays to remember, from one time to the next, where an access has found its page.
 */
final class TightLoops {
    private final Map<Integer, Block> blocks;
    private final Set<Integer> dispatched;

    private TightLoops(Region region) {
        this.blocks = region.blocks();
        this.dispatched = region.dispatched();
    }

    /** The keys of these blocks. */
    static Set<Integer> of(Region region) {
        TightLoops loops = new TightLoops(region);
        return region.blocks().keySet().stream().filter(loops::comesBack).collect(Collectors.toSet());
    }

    private boolean comesBack(int key) {
        Set<Integer> seen = new HashSet<>();
        ArrayDeque<Integer> work = new ArrayDeque<>(List.of(key));
        while (!work.isEmpty()) {
            for (int successor : successors(work.remove())) {
                if (successor == key) {
                    return true;
                }
                if (seen.add(successor)) {
                    work.add(successor);
                }
            }
        }
        return false;
    }

    /** Where a block goes in the same context; a jump of which nothing is known goes wherever the switch leads. */
    private Collection<Integer> successors(int key) {
        Block block = blocks.get(key);
        if (block == null || changesContext(block)) {
            return List.of();
        }
        boolean unknown = block.ending() == Ending.INDIRECT && block.expected().isEmpty();
        return unknown ? dispatched : block.successors();
    }

    private static boolean changesContext(Block block) {
        return switch (block.ending()) {
            case TRAP, RETURN, REFETCH -> true;
            default -> block.instructions().stream().anyMatch(i -> i.writes(ControlRegister.STATUS));
        };
    }
}
