package dev.turnstile.emulator.mmu;

import dev.turnstile.isa.Paging;

/**
 * Remembers, for each 4 MiB of virtual addresses, where in a direct-mapped cache pages of them may be, so that forgetting a superpage
 * need not look at every slot. A group is the slots in which a page can be, one in each bank; there are at most 64.
 */
final class SlotGroups {
    private final long[] groups = new long[1 << Integer.SIZE - Paging.SUPERPAGE_BITS];

    /** Notes that the page of an address is in the cache now, in a slot of a group. */
    void add(int address, int group) {
        groups[address >>> Paging.SUPERPAGE_BITS] |= 1L << group;
    }

    /** The groups where there may be pages of the 4 MiB around an address, a bit each; from now on, there are none. */
    long take(int address) {
        long taken = groups[address >>> Paging.SUPERPAGE_BITS];
        groups[address >>> Paging.SUPERPAGE_BITS] = 0;
        return taken;
    }
}
