package dev.turnstile.emulator.mmu;

import dev.turnstile.isa.Paging;

/**
 * Remembers, for each 4 MiB of virtual addresses, where in a direct-mapped cache pages of them may be, so that forgetting a superpage
 * need not look at every slot. A group is the slots of eight neighbouring pages, which in other banks are the same in another order;
 * groups are told apart by 64 bits, whatever the size of the cache.
 */
final class SlotGroups {
    /** From an address to its group, of which the low six bits count. */
    private static final int GROUP_SHIFT = Paging.PAGE_BITS + 3;

    private final long[] groups = new long[1 << Integer.SIZE - Paging.SUPERPAGE_BITS];

    /** Notes that the page of an address is in the cache now. */
    void add(int address) {
        groups[address >>> Paging.SUPERPAGE_BITS] |= 1L << (address >>> GROUP_SHIFT);
    }

    /** The groups where there may be pages of the 4 MiB around an address, a bit each; from now on, there are none. */
    long take(int address) {
        long taken = groups[address >>> Paging.SUPERPAGE_BITS];
        groups[address >>> Paging.SUPERPAGE_BITS] = 0;
        return taken;
    }
}
