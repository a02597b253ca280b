package dev.turnstile.emulator.jit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the calm loops of a region: of the blocks that have been executed and do nothing that could change a translation, those that
 * can come to themselves again, and in which control stays for long once it is there. The innermost loops are taken first.
 */
final class CalmLoops {
    /** Fewest steps that a loop does on average before it is left: beginning it costs some loads and stores. */
    private static final int LEAST_STEPS = 64;

    private final Region region;
    private final Set<Set<Integer>> strips;
    private final List<CalmLoop> found = new ArrayList<>();

    private CalmLoops(Region region, Collection<Strip> strips) {
        this.region = region;
        this.strips = strips.stream()
                .map(strip -> strip.blocks().stream().map(Block::key).collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    /**
     * The calm loops of a region.
     *
     * @param strips its loops that are run in strips, which are as good
     * @return no block is in two of them
     */
    static List<CalmLoop> of(Region region, Collection<Strip> strips) {
        CalmLoops loops = new CalmLoops(region, strips);
        Set<Integer> calm = new LinkedHashSet<>();
        region.blocks().values().stream()
                .filter(loops::isExecuted)
                .filter(loops::isCalm)
                .forEach(block -> calm.add(block.key()));
        loops.search(calm);
        return loops.found;
    }

    private boolean isExecuted(Block block) {
        return region.profile().isEmpty() || region.profile().count(block.key()) > 0;
    }

    private boolean isCalm(Block block) {
        boolean staysInMode = switch (block.ending()) {
            case FALL, BRANCH, JUMP, INDIRECT -> true;
            case TRAP, RETURN, REFILL, REFETCH -> false;
        };
        return staysInMode
                && block.instructions().stream().allMatch(CalmLoops::isCalm)
                && IntStream.range(0, block.size())
                        .noneMatch(at -> region.alone().contains(block.keyOf(at)));
    }

    private static boolean isCalm(GuestInstruction instruction) {
        return switch (instruction.opcode().group()) {
            case INTEGER, MULTIPLY, MEMORY, CONTROL -> true;
            case ATOMIC, SYSTEM, PRIVILEGED -> false;
        };
    }

    /** Takes the loops among some blocks; returns whether there was one. */
    private boolean search(Set<Integer> keys) {
        Set<Integer> left = new LinkedHashSet<>(keys);
        boolean any = false;
        for (int key : keys) {
            if (left.contains(key)) {
                Set<Integer> loop = loopThrough(key, left);
                left.removeAll(loop);
                any |= !loop.isEmpty() && take(loop);
            }
        }
        return any;
    }

    /** Takes the loops within a loop, or itself if there are none. */
    private boolean take(Set<Integer> loop) {
        int head = head(loop);
        Set<Integer> body = new LinkedHashSet<>(loop);
        body.remove(head);
        if (strips.contains(loop) || search(body)) {
            return true;
        }
        if (!isLong(loop)) {
            return false;
        }
        Map<Integer, Block> blocks = new LinkedHashMap<>();
        loop.forEach(key -> blocks.put(key, region.block(key)));
        found.add(new CalmLoop(new Region(List.of(head), region.alone(), blocks, Set.of(head), region.profile())));
        return true;
    }

    /** Where control comes into a loop most often. */
    private int head(Set<Integer> loop) {
        int head = loop.iterator().next();
        int most = -1;
        for (int key : loop) {
            if (isWayIn(loop, key) && begun(loop, key) > most) {
                head = key;
                most = begun(loop, key);
            }
        }
        return head;
    }

    private boolean isWayIn(Set<Integer> loop, int key) {
        return region.dispatched().contains(key)
                || region.blocks().values().stream()
                        .anyMatch(block -> !loop.contains(block.key())
                                && block.successors().contains(key));
    }

    /** How often a block of a loop was come to from outside. */
    private int begun(Set<Integer> loop, int key) {
        int begun = region.profile().count(key);
        for (int from : loop) {
            Block block = region.block(from);
            begun -= region.profile().count(block.keyOf(block.size() - 1), key);
        }
        return Math.max(begun, 0);
    }

    private boolean isLong(Set<Integer> loop) {
        long steps = 0;
        long begun = 0;
        for (int key : loop) {
            steps += (long) region.profile().count(key) * region.block(key).size();
            begun += begun(loop, key);
        }
        return steps >= LEAST_STEPS * begun;
    }

    /** What can be reached from a place and comes back to it, among some blocks; empty if nothing does. */
    private Set<Integer> loopThrough(int key, Set<Integer> within) {
        Set<Integer> loop = reach(key, within);
        loop.removeIf(other -> !reach(other, within).contains(key));
        return loop;
    }

    private Set<Integer> reach(int key, Set<Integer> within) {
        Set<Integer> reached = new LinkedHashSet<>();
        ArrayDeque<Integer> work = new ArrayDeque<>(List.of(key));
        while (!work.isEmpty()) {
            for (int successor : region.block(work.remove()).successors()) {
                if (within.contains(successor) && reached.add(successor)) {
                    work.add(successor);
                }
            }
        }
        return reached;
    }
}
