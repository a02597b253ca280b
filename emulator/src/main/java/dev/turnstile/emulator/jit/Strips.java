package dev.turnstile.emulator.jit;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the loops of a region that can be run in strips: blocks of one page, one behind the other, the last of which goes back to the
 * first. Into the middle of such a loop there is no other way, so that what is left to its blocks by a strip makes no loop with two entries.
 */
final class Strips {
    /** Bounds of a loop, which is written twice. */
    private static final int MOST_BLOCKS = 8;

    private static final int MOST_INSTRUCTIONS = 96;
    /** Of so many iterations, all but one must be followed by another, or the strips are too short. */
    private static final int LEAST_ITERATIONS = 4;

    private final Region region;
    private final Map<Integer, Integer> predecessors = new HashMap<>();

    private Strips(Region region) {
        this.region = region;
        for (Block block : region.blocks().values()) {
            block.successors().forEach(key -> predecessors.merge(key, 1, Integer::sum));
        }
    }

    /** The strips of a region; no block is in two of them. */
    static Collection<Strip> of(Region region, Map<Block, AccessPlan> plans) {
        Strips strips = new Strips(region);
        List<Strip> found = new ArrayList<>();
        Set<Block> taken = new HashSet<>();
        for (Block block : region.blocks().values()) {
            List<Block> loop = strips.loopFrom(block);
            if (loop.stream().noneMatch(taken::contains)) {
                @Nullable Strip strip = Strip.of(loop, plans);
                if (strip != null) {
                    found.add(strip);
                    taken.addAll(loop);
                }
            }
        }
        return found;
    }

    /** The shortest loop that begins at a block and is mostly executed several times in a row; empty if there is none. */
    private List<Block> loopFrom(Block block) {
        @Nullable List<Block> loop = shortestLoop(new ArrayList<>(List.of(block)), block.size());
        return loop != null && isLong(loop) ? loop : List.of();
    }

    private boolean isLong(List<Block> loop) {
        Block first = loop.get(0);
        Block last = loop.get(loop.size() - 1);
        int begun = region.profile().count(first.key());
        int again = region.profile().count(last.keyOf(last.size() - 1), first.key());
        return LEAST_ITERATIONS * (begun - again) <= begun;
    }

    /** Continues a way until it is back at its first block; null if it can't be. */
    private @Nullable List<Block> shortestLoop(List<Block> way, int size) {
        Block last = way.get(way.size() - 1);
        @Nullable List<Block> shortest = null;
        for (int key : last.successors()) {
            if (last.reachesUnchecked(key) && last.ending() != Ending.INDIRECT && isPlainJump(last)) {
                @Nullable List<Block> loop = key == way.get(0).key() ? List.copyOf(way) : longer(way, key, size);
                if (loop != null && (shortest == null || size(loop) < size(shortest))) {
                    shortest = loop;
                }
            }
        }
        return shortest;
    }

    private static boolean isPlainJump(Block block) {
        return block.ending() != Ending.JUMP || block.last().rd() == 0;
    }

    private @Nullable List<Block> longer(List<Block> way, int key, int size) {
        @Nullable Block next = region.blocks().get(key);
        boolean onlyWay =
                predecessors.getOrDefault(key, 0) == 1 && !region.dispatched().contains(key);
        if (next == null || !onlyWay || way.size() == MOST_BLOCKS || size + next.size() > MOST_INSTRUCTIONS) {
            return null;
        }
        List<Block> longer = new ArrayList<>(way);
        longer.add(next);
        return shortestLoop(longer, size + next.size());
    }

    private static int size(List<Block> loop) {
        return loop.stream().mapToInt(Block::size).sum();
    }
}
