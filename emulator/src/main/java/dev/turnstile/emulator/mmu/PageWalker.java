package dev.turnstile.emulator.mmu;

import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.emulator.cpu.EventCounts;
import dev.turnstile.isa.Paging;

/** Reads page tables as the hardware does. */
final class PageWalker {
    /** Instead of a leaf: there is no usable one. */
    static final long NOT_MAPPED = 0;
    /** Instead of a leaf: a table lies where there is no RAM. */
    static final long NO_MEMORY = -1;

    private final PhysicalMemory memory;
    private final EventCounts counts;
    private int level;

    PageWalker(PhysicalMemory memory, EventCounts counts) {
        this.memory = memory;
        this.counts = counts;
    }

    /** The level of the leaf that was found last: 1 for 4 MiB, 0 for 4 KiB. */
    int level() {
        return level;
    }

    /**
     * Looks an address up.
     *
     * @param table physical address of the first-level table
     * @return a usable leaf, zero-extended, or {@link #NOT_MAPPED} or {@link #NO_MEMORY}
     */
    long walk(int table, int address) {
        level = 1;
        long entry = read(table + (address >>> Paging.SUPERPAGE_BITS) * Paging.ENTRY_SIZE);
        if (entry != NO_MEMORY && Paging.isPointer((int) entry)) {
            level = 0;
            int index = address >>> Paging.PAGE_BITS & Paging.ENTRIES - 1;
            entry = read(((int) entry & -Paging.PAGE_SIZE) + index * Paging.ENTRY_SIZE);
        }
        return entry == NO_MEMORY || Paging.isUsableLeaf((int) entry, level) ? entry : NOT_MAPPED;
    }

    /** As {@link #walk}, but counts nothing. */
    long peek(int table, int address) {
        long reads = counts.walkReads;
        long leaf = walk(table, address);
        counts.walkReads = reads;
        return leaf;
    }

    private long read(int address) {
        int index = memory.ramIndex(address);
        if (index == PhysicalMemory.NONE) {
            return NO_MEMORY;
        }
        counts.walkReads++;
        return Integer.toUnsignedLong(memory.word(index));
    }
}
