package dev.turnstile.emulator.jit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What was executed while somebody looked: how often each instruction, and where control went from those that end a block. By it a
 * region holds what is hot, not what is near.
 */
final class Profile {
    /** Of nobody having looked: everything might be executed. */
    static final Profile NONE = new Profile();

    private static final int NOTHING = -1;

    private final Map<Integer, Integer> counts = new HashMap<>();
    private final Map<Integer, Map<Integer, Integer>> ways = new HashMap<>();
    private int last = NOTHING;

    /** Notes that the instruction at a key is executed next. */
    void add(int key) {
        counts.merge(key, 1, Integer::sum);
        if (last != NOTHING) {
            ways.computeIfAbsent(last, k -> new HashMap<>()).merge(key, 1, Integer::sum);
        }
        last = key;
    }

    /** Adds what another profile has counted. */
    void addAll(Profile other) {
        other.counts.forEach((key, count) -> counts.merge(key, count, Integer::sum));
        other.ways.forEach((from, targets) -> {
            Map<Integer, Integer> mine = ways.computeIfAbsent(from, k -> new HashMap<>());
            targets.forEach((to, count) -> mine.merge(to, count, Integer::sum));
        });
    }

    /** Whether nobody has looked. */
    boolean isEmpty() {
        return counts.isEmpty();
    }

    /** How often the instruction at a key was executed. */
    int count(int key) {
        return counts.getOrDefault(key, 0);
    }

    /** How often one instruction came right behind another. */
    int count(int from, int to) {
        return ways.getOrDefault(from, Map.of()).getOrDefault(to, 0);
    }

    /** Where control went from an instruction, the most frequent first. */
    List<Integer> targets(int from) {
        List<Map.Entry<Integer, Integer>> entries =
                new ArrayList<>(ways.getOrDefault(from, Map.of()).entrySet());
        entries.sort(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()));
        return entries.stream().map(Map.Entry::getKey).toList();
    }
}
