package dev.turnstile.emulator.jit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a region looks whether its steps are used up. Each block takes its own off what is left, but only few blocks look: those to which a
 * loop goes back, and some more where the way to the next look would become long. Who looks goes on if what is left is enough for every way
 * to the next look; else the interpreter does the last steps. So the number of steps stays exact, a straight way has next to no
 * branches, and the JVM's compiler meets hardly any that is taken once in a blue moon, for which it would throw the method away.
 */
final class Budget {
    /** Longest way from one look to the next, but for blocks that are longer, and loops that are run in strips. */
    static final int LONGEST_WAY = 64;

    private final Region region;
    private final Map<Integer, StripCode> strips;
    private final Map<Integer, Set<Integer>> ways;
    private final Map<Integer, Integer> needed = new HashMap<>();
    private final Set<Integer> present = new HashSet<>();
    private final Set<Integer> looking = new HashSet<>();

    /**
     * Plans the looks of a region.
     *
     * @param ways where blocks go without the dispatch switch, by key
     * @param strips by the keys of their blocks: nobody looks in the middle of their loops
     */
    Budget(Region region, Map<Integer, Set<Integer>> ways, Map<Integer, StripCode> strips) {
        this.region = region;
        this.ways = ways;
        this.strips = strips;
        region.dispatched().forEach(this::visit);
        region.blocks().keySet().forEach(this::visit);
    }

    /** Visits a block after those to which it leads, so that what they need is known. */
    private void visit(int key) {
        if (needed.containsKey(key)) {
            return;
        }
        present.add(key);
        int behind = 0;
        int size = region.block(key).size();
        for (int next : ways.getOrDefault(key, Set.of())) {
            if (present.contains(next)) {
                looking.add(next);
            } else {
                visit(next);
            }
            if (!looking.contains(next)) {
                if (size + needed(next) > LONGEST_WAY && !isInsideStrip(next)) {
                    looking.add(next);
                } else {
                    behind = Math.max(behind, needed(next));
                }
            }
        }
        present.remove(key);
        needed.put(key, size + behind);
    }

    private boolean isInsideStrip(int key) {
        @Nullable StripCode strip = strips.get(key);
        return strip != null && strip.strip().first().key() != key;
    }

    /** The steps that have to be left before a block, for every way to the next look. */
    int needed(int key) {
        return Objects.requireNonNull(needed.get(key));
    }

    /** Whether a block looks. */
    boolean looksAt(int key) {
        return looking.contains(key);
    }

    /** The steps that have to be left in the dispatch switch, so that each block to which it leads has enough or looks itself. */
    int neededToDispatch() {
        return region.dispatched().stream()
                .filter(key -> !looking.contains(key))
                .mapToInt(this::needed)
                .max()
                .orElse(0);
    }
}
