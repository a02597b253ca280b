package dev.turnstile.emulator.debug;

import dev.turnstile.emulator.bus.PhysicalMemory;
import java.util.Arrays;

/**
 * Compares two memories, all at once, or bit by bit at a cost that stays in proportion to what the machines have run: sooner or
 * later every byte has its turn.
 */
final class MemoryComparison {
    /** With more, comparing is no longer small beside interpreting. */
    private static final int BYTES_PER_STEP = 16;

    private final byte[] reference;
    private final byte[] candidate;
    private int next;

    MemoryComparison(PhysicalMemory reference, PhysicalMemory candidate) {
        this.reference = reference.bytes();
        this.candidate = candidate.bytes();
    }

    /** Whether the next piece is the same in both, its size being the share of so many steps. */
    boolean samePiece(long steps) {
        int from = next;
        int to = (int) Math.min(reference.length, from + steps * BYTES_PER_STEP);
        next = to == reference.length ? 0 : to;
        return Arrays.equals(reference, from, to, candidate, from, to);
    }

    /** Index of the first byte that differs, or -1. */
    int firstDifference() {
        return Arrays.mismatch(reference, candidate);
    }

    /** Starts with the first byte again. */
    void reset() {
        next = 0;
    }
}
