package dev.turnstile.emulator.mmu;

import static dev.turnstile.isa.Paging.PAGE_BITS;
import static dev.turnstile.isa.Paging.PAGE_SIZE;
import static dev.turnstile.isa.Paging.SUPERPAGE_BITS;
import static dev.turnstile.isa.Paging.SUPERPAGE_SIZE;

import dev.turnstile.isa.Paging;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One half of the architectural TLB: sets of ways, first-in-first-out, as {@code docs/machine.md} has it under "Paging". A
 * lookup changes nothing, whether it hits or not; that is what lets engines cache its entries without being seen.
 */
public final class Tlb {
    /** What {@link #lookup} returns if no entry matches. */
    public static final int MISS = -1;

    /** Learns that what it may have derived from the entries for some addresses is no longer valid. */
    @FunctionalInterface
    public interface Listener {
        /**
         * The entries that match the addresses from {@code page} on have changed.
         *
         * @param page virtual address of the first byte
         * @param level 1 for 4 MiB, 0 for 4 KiB
         */
        void changed(int page, int level);
    }

    /**
     * What a valid entry holds, for people and for comparisons.
     *
     * @param number of the entry, counted from the first way of the first set
     * @param page virtual address of its first byte
     * @param level 1 for 4 MiB, 0 for 4 KiB
     * @param asid the address space for which it was filled
     * @param leaf the page-table entry
     */
    public record Entry(int number, int page, int level, int asid, int leaf) {}

    private final int ways;
    private final int setMask;
    private final Listener listener;
    private final int[] pages;
    private final int[] levels;
    private final int[] asids;
    private final int[] entries;
    /** An entry is valid if its stamp is the generation, so that dropping all is one increment. */
    private final int[] stamps;

    private final int[] turns;
    private int generation = 1;

    /**
     * An empty TLB.
     *
     * @param size number of entries, a power of two
     * @param ways entries a set, a power of two and at most the size
     */
    public Tlb(int size, int ways, Listener listener) {
        this.ways = ways;
        this.setMask = size / ways - 1;
        this.listener = listener;
        this.pages = new int[size];
        this.levels = new int[size];
        this.asids = new int[size];
        this.entries = new int[size];
        this.stamps = new int[size];
        this.turns = new int[size / ways];
    }

    /**
     * Finds the entry for an address: 4 KiB before 4 MiB, the lower way before the higher.
     *
     * @return its number, or {@link #MISS}
     */
    public int lookup(int address, int asid) {
        int small = find(address >>> PAGE_BITS, address & -PAGE_SIZE, 0, asid);
        return small != MISS ? small : find(address >>> SUPERPAGE_BITS, address & -SUPERPAGE_SIZE, 1, asid);
    }

    private int find(int number, int page, int level, int asid) {
        int first = (number & setMask) * ways;
        for (int i = first; i < first + ways; i++) {
            if (pages[i] == page && matches(i, level, asid)) {
                return i;
            }
        }
        return MISS;
    }

    private boolean matches(int i, int level, int asid) {
        return isValid(i) && levels[i] == level && (asids[i] == asid || isGlobal(i));
    }

    private boolean isGlobal(int i) {
        return (entries[i] & Paging.G) != 0;
    }

    /** All valid entries, in the order of their numbers. */
    public List<Entry> contents() {
        return IntStream.range(0, stamps.length)
                .filter(this::isValid)
                .mapToObj(i -> new Entry(i, pages[i], levels[i], asids[i], entries[i]))
                .toList();
    }

    /** Whose turn to be replaced it is in each set. */
    public int[] turns() {
        return turns.clone();
    }

    /** Whether another TLB of the same shape will answer and replace alike, now and for ever. */
    public boolean sameAs(Tlb other) {
        for (int i = 0; i < stamps.length; i++) {
            if (isValid(i) != other.isValid(i) || isValid(i) && !sameEntry(i, other)) {
                return false;
            }
        }
        return Arrays.equals(turns, other.turns);
    }

    private boolean sameEntry(int i, Tlb other) {
        return pages[i] == other.pages[i]
                && levels[i] == other.levels[i]
                && asids[i] == other.asids[i]
                && entries[i] == other.entries[i];
    }

    private boolean isValid(int i) {
        return stamps[i] == generation;
    }

    /** The page-table entry that an entry of the TLB holds. */
    public int entry(int i) {
        return entries[i];
    }

    /** The physical address of a virtual one that an entry matches. */
    public int physical(int i, int address) {
        int offset = levels[i] == 0 ? PAGE_SIZE - 1 : SUPERPAGE_SIZE - 1;
        return entries[i] & -PAGE_SIZE & ~offset | address & offset;
    }

    /**
     * Inserts a usable leaf, in place of another if the set is full.
     *
     * @return the number of the new entry
     */
    public int insert(int address, int level, int leaf, int asid) {
        int set = (level == 0 ? address >>> PAGE_BITS : address >>> SUPERPAGE_BITS) & setMask;
        int i = victim(set);
        pages[i] = address & (level == 0 ? -PAGE_SIZE : -SUPERPAGE_SIZE);
        levels[i] = level;
        asids[i] = asid;
        entries[i] = leaf;
        stamps[i] = generation;
        // The new entry may take precedence over one that matched in another address space.
        listener.changed(pages[i], level);
        return i;
    }

    private int victim(int set) {
        int first = set * ways;
        for (int i = first; i < first + ways; i++) {
            if (!isValid(i)) {
                return i;
            }
        }
        int i = first + turns[set];
        turns[set] = turns[set] + 1 & ways - 1;
        drop(i);
        return i;
    }

    private void drop(int i) {
        stamps[i] = generation - 1;
        listener.changed(pages[i], levels[i]);
    }

    /** Drops everything, without telling the listener. Whose turn it is in each set stays. */
    public void flush() {
        generation++;
        if (generation == 0) {
            Arrays.fill(stamps, -1);
        }
    }

    /** Drops the entries of an address space that are not global. */
    public void flushAsid(int asid) {
        for (int i = 0; i < stamps.length; i++) {
            if (isValid(i) && asids[i] == asid && !isGlobal(i)) {
                drop(i);
            }
        }
    }

    /** Drops the entries, of either size, that match an address in an address space. */
    public void flushPage(int address, int asid) {
        for (int i = lookup(address, asid); i != MISS; i = lookup(address, asid)) {
            drop(i);
        }
    }

    /** Drops everything and forgets whose turn it is. */
    public void reset() {
        flush();
        Arrays.fill(turns, 0);
    }
}
