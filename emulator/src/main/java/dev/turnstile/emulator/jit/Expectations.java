package dev.turnstile.emulator.jit;

import dev.turnstile.isa.Register;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds out where the blocks of a region probably go that end with a jump whose target is not in the instruction. Traps go to the
 * handler, {@code eret} to where it would go now, calls to what they have been seen to call, and returns to behind the calls of the
 * code that they belong to. With few targets a comparison is cheaper than the dispatch switch, and the JVM sees a straight way.
 */
final class Expectations {
    /** With more targets than this, the dispatch switch is as good. */
    private static final int MOST = 4;

    private final Map<Integer, Block> blocks;
    private final Map<Integer, Set<Integer>> returns = new HashMap<>();

    private Expectations(Map<Integer, Block> blocks) {
        this.blocks = blocks;
    }

    /**
     * Gives the blocks of a region their expectations.
     *
     * @param handler the key of the trap handler
     * @param returning the key to which {@code eret} would return now
     * @param called the keys to which calls through registers have gone, by the address of the call
     * @param profile what has been seen, which is better than any guess
     */
    static Map<Integer, Block> applied(
            Map<Integer, Block> blocks,
            int handler,
            int returning,
            Map<Integer, Set<Integer>> called,
            Profile profile) {
        Expectations expectations = new Expectations(blocks);
        for (Block block : blocks.values()) {
            for (int target : targets(block, called)) {
                expectations.collectReturns(target, block.following());
            }
        }
        Map<Integer, Block> result = new LinkedHashMap<>();
        for (Block block : blocks.values()) {
            List<Integer> seen = profile.targets(block.keyOf(block.size() - 1));
            result.put(
                    block.key(),
                    switch (block.ending()) {
                        case TRAP, RETURN, INDIRECT ->
                            seen.isEmpty()
                                    ? expectations.guess(block, handler, returning, called)
                                    : block.expecting(seen);
                        default -> block;
                    });
        }
        return result;
    }

    private Block guess(Block block, int handler, int returning, Map<Integer, Set<Integer>> called) {
        return switch (block.ending()) {
            case TRAP -> block.expecting(List.of(handler));
            case RETURN -> block.expecting(List.of(returning));
            case INDIRECT -> block.expecting(ofIndirect(block, called));
            default -> block;
        };
    }

    /** Where a block that ends with a call calls. */
    private static Set<Integer> targets(Block block, Map<Integer, Set<Integer>> called) {
        if (block.last().rd() == 0) {
            return Set.of();
        }
        return switch (block.ending()) {
            case JUMP -> Set.of(block.target());
            case INDIRECT -> called.getOrDefault(block.last().pc(), Set.of());
            default -> Set.of();
        };
    }

    private List<Integer> ofIndirect(Block block, Map<Integer, Set<Integer>> called) {
        Set<Integer> keys = block.last().rd() == 0
                ? returns.getOrDefault(block.key(), Set.of())
                : called.getOrDefault(block.last().pc(), Set.of());
        return keys.size() > MOST ? List.of() : new ArrayList<>(keys);
    }

    /** Notes for all returns of the routine at {@code entry} that they may lead to {@code back}. */
    private void collectReturns(int entry, int back) {
        Set<Integer> seen = new HashSet<>();
        ArrayDeque<Integer> work = new ArrayDeque<>(List.of(entry));
        while (!work.isEmpty()) {
            int key = work.remove();
            Block block = blocks.get(key);
            if (block != null && seen.add(key)) {
                if (isReturn(block)) {
                    returns.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(back);
                }
                work.addAll(withinRoutine(block));
            }
        }
    }

    private static boolean isReturn(Block block) {
        return block.ending() == Ending.INDIRECT
                && block.last().rd() == 0
                && block.last().rs1() == Register.RA;
    }

    /** Where the routine to which a block belongs goes on. */
    private static List<Integer> withinRoutine(Block block) {
        boolean calls = block.last().rd() != 0;
        return switch (block.ending()) {
            case FALL, REFETCH, TRAP -> List.of(block.following());
            case BRANCH -> List.of(block.following(), block.target());
            case JUMP -> List.of(calls ? block.following() : block.target());
            case INDIRECT -> calls ? List.of(block.following()) : List.of();
            case RETURN, REFILL -> List.of();
        };
    }
}
