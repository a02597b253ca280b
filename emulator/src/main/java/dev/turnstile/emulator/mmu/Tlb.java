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

    /** Instead of the number of an address space: all of them. */
    public static final int EVERY_ASID = -1;

    /** Learns that what it may have derived from the entries for some addresses is no longer valid. */
    @FunctionalInterface
    public interface Listener {
        /**
         * Another entry may answer for the addresses from {@code page} on than did until now, or none.
         *
         * @param page virtual address of the first byte
         * @param level 1 for 4 MiB, 0 for 4 KiB
         * @param asid the address space in which that is so, or {@link #EVERY_ASID}
         */
        void changed(int page, int level, int asid);
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

    private static final int GLOBAL = 1;
    private static final int SUPERPAGE = 1 << 1;
    private static final int ASID_SHIFT = 2;
    private static final int ASIDS = (1 << Paging.MAX_ASID_BITS) - 1 << ASID_SHIFT;
    private static final int GENERATION_SHIFT = 32;
    /** What the tags of all entries of an address space have in common. */
    private static final long ANY_PAGE = -1L << GENERATION_SHIFT | ASIDS | GLOBAL;
    /** The tag of an entry that has been dropped: there is no generation 0. */
    private static final long NOTHING = 0;

    private final int ways;
    private final int wayBits;
    private final int setMask;
    private final Listener listener;
    /**
     * All that a lookup compares, in one word an entry: generation (32 bits), virtual page (20), address space (10), {@link #SUPERPAGE},
     * {@link #GLOBAL}. An entry is valid if its generation is the present one, so that dropping all is one increment.
     */
    private final long[] tags;

    private final int[] leaves;
    private final int[] turns;
    /** The generation in which a set was found to have no free way, until one of its entries is flushed. */
    private final int[] full;

    private int generation = 1;
    /** How many entries of 4 MiB are valid: mostly none, and then nobody looks for one. */
    private int superpages;

    /**
     * An empty TLB.
     *
     * @param size number of entries, a power of two
     * @param ways entries a set, a power of two and at most the size
     */
    public Tlb(int size, int ways, Listener listener) {
        this.ways = ways;
        this.wayBits = Integer.numberOfTrailingZeros(ways);
        this.setMask = size / ways - 1;
        this.listener = listener;
        this.tags = new long[size];
        this.leaves = new int[size];
        this.turns = new int[size / ways];
        this.full = new int[size / ways];
    }

    /**
     * Finds the entry for an address: 4 KiB before 4 MiB, the lower way before the higher.
     *
     * @return its number, or {@link #MISS}
     */
    public int lookup(int address, int asid) {
        int small = find(firstWay(address, 0), tag(address, 0, asid));
        return small != MISS || superpages == 0 ? small : find(firstWay(address, 1), tag(address, 1, asid));
    }

    /** The tag of an entry that is not global. */
    private long tag(int address, int level, int asid) {
        int page = level == 0 ? address & -PAGE_SIZE : address & -SUPERPAGE_SIZE | SUPERPAGE;
        return (long) generation << GENERATION_SHIFT | Integer.toUnsignedLong(page | asid << ASID_SHIFT);
    }

    /** The first entry of the set to which an address belongs. */
    private int firstWay(int address, int level) {
        return ((level == 0 ? address >>> PAGE_BITS : address >>> SUPERPAGE_BITS) & setMask) << wayBits;
    }

    private int find(int first, long tag) {
        long global = tag | ASIDS | GLOBAL;
        int i = first;
        do {
            long other = tags[i];
            if (other == tag || (other | ASIDS) == global) {
                return i;
            }
            i++;
        } while ((i & ways - 1) != 0);
        return MISS;
    }

    private boolean isValid(int i) {
        return (int) (tags[i] >>> GENERATION_SHIFT) == generation;
    }

    private int page(int i) {
        return (int) tags[i] & -PAGE_SIZE;
    }

    private int level(int i) {
        return (tags[i] & SUPERPAGE) == 0 ? 0 : 1;
    }

    private int asid(int i) {
        return ((int) tags[i] & ASIDS) >>> ASID_SHIFT;
    }

    private boolean isGlobal(int i) {
        return (tags[i] & GLOBAL) != 0;
    }

    /** All valid entries, in the order of their numbers. */
    public List<Entry> contents() {
        return IntStream.range(0, tags.length)
                .filter(this::isValid)
                .mapToObj(i -> new Entry(i, page(i), level(i), asid(i), leaves[i]))
                .toList();
    }

    /** Whose turn to be replaced it is in each set. */
    public int[] turns() {
        return turns.clone();
    }

    /** Whether another TLB of the same shape will answer and replace alike, now and for ever. */
    public boolean sameAs(Tlb other) {
        for (int i = 0; i < tags.length; i++) {
            if (isValid(i) != other.isValid(i) || isValid(i) && !sameEntry(i, other)) {
                return false;
            }
        }
        return Arrays.equals(turns, other.turns);
    }

    private boolean sameEntry(int i, Tlb other) {
        return (int) tags[i] == (int) other.tags[i] && leaves[i] == other.leaves[i];
    }

    /** The page-table entry that an entry of the TLB holds. */
    public int leaf(int i) {
        return leaves[i];
    }

    /** The physical address of a virtual one that an entry matches. */
    public int physical(int i, int address) {
        int offset = level(i) == 0 ? PAGE_SIZE - 1 : SUPERPAGE_SIZE - 1;
        return leaves[i] & -PAGE_SIZE & ~offset | address & offset;
    }

    /**
     * Inserts a usable leaf, in place of another entry if the set is full. The listener hears what that changes in other address spaces;
     * in this one, it has to forget everything if an entry matches the address already.
     *
     * @return the number of the new entry
     */
    public int insert(int address, int level, int leaf, int asid) {
        int i = victim(firstWay(address, level));
        long tag = tag(address, level, asid);
        boolean global = (leaf & Paging.G) != 0;
        if (global && isContested(address, level)) {
            listener.changed((int) tag & -PAGE_SIZE, level, EVERY_ASID);
        }
        tags[i] = global ? tag | GLOBAL : tag;
        leaves[i] = leaf;
        superpages += level;
        return i;
    }

    /** Whether an entry of another address space has answered for an address until now, and a global one might do so instead. */
    private boolean isContested(int address, int level) {
        return isMapped(address, level) || level == 0 && superpages != 0 && isMapped(address, 1);
    }

    private boolean isMapped(int address, int level) {
        int first = firstWay(address, level);
        long page = tag(address, level, 0) | ASIDS | GLOBAL;
        for (int i = first; i < first + ways; i++) {
            if ((tags[i] | ASIDS | GLOBAL) == page) {
                return true;
            }
        }
        return false;
    }

    private int victim(int first) {
        int set = first >> wayBits;
        if (full[set] != generation) {
            for (int i = first; i < first + ways; i++) {
                if (!isValid(i)) {
                    return i;
                }
            }
            full[set] = generation;
        }
        int i = first + turns[set];
        turns[set] = turns[set] + 1 & ways - 1;
        drop(i);
        return i;
    }

    /** Drops an entry so that its way is free. */
    private void empty(int i) {
        full[i >> wayBits] = 0;
        drop(i);
    }

    private void drop(int i) {
        superpages -= level(i);
        listener.changed(page(i), level(i), isGlobal(i) ? EVERY_ASID : asid(i));
        tags[i] = NOTHING;
    }

    /** Drops everything, without telling the listener. Whose turn it is in each set stays. */
    public void flush() {
        superpages = 0;
        generation++;
        if (generation == 0) {
            Arrays.fill(tags, NOTHING);
            Arrays.fill(full, 0);
            generation = 1;
        }
    }

    /** Drops the entries of an address space that are not global. */
    public void flushAsid(int asid) {
        long wanted = tag(0, 0, asid);
        for (int i = 0; i < tags.length; i++) {
            if ((tags[i] & ANY_PAGE) == wanted) {
                empty(i);
            }
        }
    }

    /** Drops the entries, of either size, that match an address in an address space. */
    public void flushPage(int address, int asid) {
        for (int i = lookup(address, asid); i != MISS; i = lookup(address, asid)) {
            empty(i);
        }
    }

    /** A TLB of the same shape with the same entries, which nobody listens to. */
    public Tlb copy() {
        Tlb copy = new Tlb(tags.length, ways, (page, level, asid) -> {});
        copy.copyFrom(this);
        return copy;
    }

    /** Makes every entry what it is in another TLB of the same shape, without telling the listener. */
    void copyFrom(Tlb other) {
        System.arraycopy(other.tags, 0, tags, 0, tags.length);
        System.arraycopy(other.leaves, 0, leaves, 0, leaves.length);
        System.arraycopy(other.turns, 0, turns, 0, turns.length);
        System.arraycopy(other.full, 0, full, 0, full.length);
        generation = other.generation;
        superpages = other.superpages;
    }

    /** Drops everything and forgets whose turn it is. */
    public void reset() {
        flush();
        Arrays.fill(turns, 0);
    }
}
