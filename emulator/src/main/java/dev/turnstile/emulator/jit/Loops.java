package dev.turnstile.emulator.jit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps the loops of a region natural. A loop that can be entered other than at its head switches off the JVM's loop
 * optimisations, so jumps back to such heads are sent through the dispatch switch instead, which dominates everything.
 *
 * <p>Dominators are computed as in Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm".
 */
final class Loops {
    private static final int DISPATCH = 0;
    /** In the key of a node that stands for the rest of a block behind its first instruction. */
    private static final int REST = 2;

    private final Map<Integer, Integer> numbers = new HashMap<>();
    private final int[] keys;
    private final int[][] successors;
    private final boolean[] dispatched;

    private Loops(Map<Integer, Block> blocks, Set<Integer> dispatchedKeys, Collection<CalmLoop> calm) {
        Map<Integer, Collection<Integer>> ways = new LinkedHashMap<>();
        blocks.forEach((key, block) -> ways.put(key, block.successors()));
        calm.forEach(loop -> addLoop(ways, loop));
        int count = ways.size() + 1;
        keys = new int[count];
        successors = new int[count][];
        dispatched = new boolean[count];
        for (int key : ways.keySet()) {
            numbers.put(key, numbers.size() + 1);
            keys[numbers.size()] = key;
            dispatched[numbers.size()] = dispatchedKeys.contains(key);
        }
        int i = 1;
        for (Collection<Integer> targets : ways.values()) {
            successors[i++] = known(targets);
        }
        successors[DISPATCH] = new int[0];
    }

    /** Adds the ways from the head of a calm loop: in front of the blocks at which it ends, and into the middle of its own. */
    private static void addLoop(Map<Integer, Collection<Integer>> ways, CalmLoop loop) {
        Set<Integer> ends = new TreeSet<>(loop.ends());
        for (int key : loop.code().blocks().keySet()) {
            ends.add(rest(key));
            ways.put(rest(key), Objects.requireNonNull(ways.get(key)));
            ways.put(key, List.of(rest(key)));
        }
        ways.put(loop.head(), ends);
    }

    /** The key that stands for the rest of a block behind its first instruction. */
    static int rest(int key) {
        return key | REST;
    }

    private int[] known(Collection<Integer> targets) {
        return targets.stream()
                .filter(numbers::containsKey)
                .mapToInt(numbers::get)
                .toArray();
    }

    /**
     * Adds to the dispatched blocks the heads of the loops that would not be natural.
     *
     * @return the keys of all dispatched blocks
     */
    static Set<Integer> dispatched(Map<Integer, Block> blocks, Set<Integer> dispatched) {
        return dispatched(blocks, dispatched, List.of());
    }

    /** Does the same for a region that calls calm loops. */
    static Set<Integer> dispatched(Map<Integer, Block> blocks, Set<Integer> dispatched, Collection<CalmLoop> calm) {
        Loops loops = new Loops(blocks, dispatched, calm);
        while (loops.dispatchUnnatural()) {}
        Set<Integer> result = new TreeSet<>();
        for (int i = 1; i < loops.keys.length; i++) {
            if (loops.dispatched[i] && blocks.containsKey(loops.keys[i])) {
                result.add(loops.keys[i]);
            }
        }
        return result;
    }

    /**
     * The jumps that go back and must go through the dispatch switch: those to a dispatched block that does not dominate
     * them.
     *
     * @param calm the calm loops that it calls
     * @return for each block, by key, its successors of this kind, and the {@link #rest} of blocks to which the loop that it calls can't
     *     lead directly
     */
    static Map<Integer, List<Integer>> detours(Region region, Collection<CalmLoop> calm) {
        Loops loops = new Loops(region.blocks(), region.dispatched(), calm);
        Order order = loops.order();
        Map<Integer, List<Integer>> detours = new HashMap<>();
        for (int from = 1; from < loops.keys.length; from++) {
            for (int to : loops.successors[from]) {
                if (order.isUnnatural(from, to)) {
                    detours.computeIfAbsent(loops.keys[from] & ~REST, k -> new ArrayList<>())
                            .add(loops.keys[to]);
                }
            }
        }
        return detours;
    }

    private boolean dispatchUnnatural() {
        Order order = order();
        boolean changed = false;
        for (int from = 1; from < keys.length; from++) {
            for (int to : successors[from]) {
                if (order.isUnnatural(from, to) && !dispatched[to]) {
                    dispatched[to] = true;
                    changed = true;
                }
            }
        }
        return changed;
    }

    private Order order() {
        int[] entries = new int[keys.length];
        int n = 0;
        for (int i = 1; i < keys.length; i++) {
            if (dispatched[i]) {
                entries[n++] = i;
            }
        }
        successors[DISPATCH] = Arrays.copyOf(entries, n);
        return new Order(successors);
    }

    /** Reverse postorder and dominators. */
    private static final class Order {
        private final int[][] successors;
        private final int[] position;
        private final int[] dominator;
        private final List<Integer> postorder = new ArrayList<>();

        Order(int[][] successors) {
            this.successors = successors;
            position = new int[successors.length];
            dominator = new int[successors.length];
            Arrays.fill(position, -1);
            Arrays.fill(dominator, -1);
            visitAll();
            computeDominators();
        }

        private void visitAll() {
            int[] next = new int[successors.length];
            boolean[] seen = new boolean[successors.length];
            List<Integer> path = new ArrayList<>();
            path.add(DISPATCH);
            seen[DISPATCH] = true;
            while (!path.isEmpty()) {
                int node = path.get(path.size() - 1);
                if (next[node] == successors[node].length) {
                    path.remove(path.size() - 1);
                    position[node] = postorder.size();
                    postorder.add(node);
                } else {
                    int successor = successors[node][next[node]++];
                    if (!seen[successor]) {
                        seen[successor] = true;
                        path.add(successor);
                    }
                }
            }
        }

        private void computeDominators() {
            dominator[DISPATCH] = DISPATCH;
            boolean changed = true;
            while (changed) {
                int[] old = dominator.clone();
                for (int i = postorder.size() - 1; i >= 0; i--) {
                    int node = postorder.get(i);
                    if (dominator[node] >= 0) {
                        for (int successor : successors[node]) {
                            dominator[successor] = dominator[successor] < 0 ? node : common(dominator[successor], node);
                        }
                    }
                }
                changed = !Arrays.equals(old, dominator);
            }
        }

        private int common(int a, int b) {
            while (a != b) {
                while (position[a] < position[b]) {
                    a = dominator[a];
                }
                while (position[b] < position[a]) {
                    b = dominator[b];
                }
            }
            return a;
        }

        /** Whether an edge goes back to a node that does not dominate where it comes from. */
        boolean isUnnatural(int from, int to) {
            return position[from] >= 0 && position[to] >= position[from] && !dominates(to, from);
        }

        private boolean dominates(int a, int b) {
            int node = b;
            while (node != DISPATCH && node != a) {
                node = dominator[node];
            }
            return node == a;
        }
    }
}
