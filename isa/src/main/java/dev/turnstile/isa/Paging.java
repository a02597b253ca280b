package dev.turnstile.isa;

/**
 * The page-table format: two levels of 1024 four-byte entries. An entry with V set and R, W and X clear points to the
 * second level; with any of the three set it is a leaf, of 4 MiB in the first level, of 4 KiB in the second. The physical
 * page stands in bits 31 to 12 as it is, so that an entry is an address with flags in its low bits.
 */
public final class Paging {
    public static final int PAGE_BITS = 12;
    public static final int PAGE_SIZE = 1 << PAGE_BITS;
    public static final int SUPERPAGE_BITS = 22;
    public static final int SUPERPAGE_SIZE = 1 << SUPERPAGE_BITS;
    public static final int ENTRY_SIZE = 4;
    public static final int ENTRIES = 1024;
    /** First address of the kernel's half. */
    public static final int KERNEL_BASE = 0x80000000;

    /** The entry is valid. */
    public static final int V = 1;
    /** Loads are allowed. */
    public static final int R = 1 << 1;
    /** Stores are allowed; needs {@link #R}, excludes {@link #X}. */
    public static final int W = 1 << 2;
    /** Fetches are allowed. */
    public static final int X = 1 << 3;
    /** User mode's page; the kernel needs {@link Status#UA} to touch it and never executes it. */
    public static final int U = 1 << 4;
    /** Global: valid in every address space. */
    public static final int G = 1 << 5;
    /** Accessed: an access to a page without it is a page fault, so that software sets it. */
    public static final int A = 1 << 6;
    /** Dirty: a store to a page without it is a page fault, so that software sets it. */
    public static final int D = 1 << 7;
    /** The bits that are left to software. */
    public static final int SOFTWARE = 0xf00;

    /** {@code ptbr}: paging is on. */
    public static final int PTBR_ENABLE = 1;
    /** {@code ptbr}: a TLB miss enters the refill handler instead of starting the walker. */
    public static final int PTBR_SOFTWARE_REFILL = 1 << 1;
    /** {@code ptbr}: position of the address-space identifier. */
    public static final int PTBR_ASID_SHIFT = 2;
    /** Largest number of address-space bits. */
    public static final int MAX_ASID_BITS = 10;

    private Paging() {}

    /** Whether a valid entry points to a second-level table. */
    public static boolean isPointer(int entry) {
        return (entry & (V | R | W | X)) == V;
    }

    /**
     * Whether an entry is a leaf that can be used: valid, accessed, writable only if readable and not executable, and at
     * level 1 aligned to 4 MiB.
     *
     * @param level 1 for the first table, 0 for the second
     */
    public static boolean isUsableLeaf(int entry, int level) {
        boolean aligned = level == 0 || (entry & (SUPERPAGE_SIZE - PAGE_SIZE)) == 0;
        boolean reserved = (entry & W) != 0 && (entry & (R | X)) != R;
        return (entry & (V | A)) == (V | A) && (entry & (R | W | X)) != 0 && !reserved && aligned;
    }
}
