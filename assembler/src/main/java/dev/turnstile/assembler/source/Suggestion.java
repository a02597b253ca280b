package dev.turnstile.assembler.source;

import org.jspecify.annotations.Nullable;

/** Finds the name that somebody probably meant. */
public final class Suggestion {
    private static final int MAX_LENGTH = 64;

    private Suggestion() {}

    /** {@code ; did you mean 'x'?} with the nearest of the candidates, or nothing if none is near. */
    public static String among(Iterable<String> candidates, String name) {
        if (name.length() < 2 || name.length() > MAX_LENGTH) {
            return "";
        }
        @Nullable String best = null;
        int bestDistance = name.length() < 3 ? 2 : name.length() / 3 + 2;
        for (String candidate : candidates) {
            if (Math.abs(candidate.length() - name.length()) < bestDistance && !candidate.equals(name)) {
                int distance = distance(candidate, name);
                if (distance < bestDistance) {
                    bestDistance = distance;
                    best = candidate;
                }
            }
        }
        return best == null ? "" : "; did you mean '" + best + "'?";
    }

    /** Least number of insertions, deletions, replacements and swaps of neighbours between two words. */
    private static int distance(String from, String to) {
        int[][] cost = new int[from.length() + 1][to.length() + 1];
        for (int i = 0; i <= from.length(); i++) {
            cost[i][0] = i;
        }
        for (int j = 1; j <= to.length(); j++) {
            cost[0][j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            for (int j = 1; j <= to.length(); j++) {
                int replace = from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1;
                int least = Math.min(cost[i - 1][j] + 1, cost[i][j - 1] + 1);
                least = Math.min(least, cost[i - 1][j - 1] + replace);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    least = Math.min(least, cost[i - 2][j - 2] + 1);
                }
                cost[i][j] = least;
            }
        }
        return cost[from.length()][to.length()];
    }
}
