package dev.turnstile.emulator.mmu;

import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.emulator.cpu.EventCounts;
import dev.turnstile.isa.Paging;

/** Reads page tables as the hardware does. The result of a walk stays in {@link #leaf} and {@link #level} until the next. */
final class PageWalker {
    /** How a walk ends. */
    enum Result {
        /** A usable leaf was found. */
        FOUND,
        /** There is no usable leaf. */
        NOT_MAPPED,
        /** A table lies where there is no RAM. */
        NO_MEMORY
    }

    private final PhysicalMemory memory;
    private final EventCounts counts;
    private int leaf;
    private int level;

    PageWalker(PhysicalMemory memory, EventCounts counts) {
        this.memory = memory;
        this.counts = counts;
    }

    /** The leaf that the last walk found. */
    int leaf() {
        return leaf;
    }

    /** The level of {@link #leaf}: 1 for 4 MiB, 0 for 4 KiB. */
    int level() {
        return level;
    }

    /**
     * Looks an address up.
     *
     * @param table physical address of the first-level table
     */
    Result walk(int table, int address) {
        level = 1;
        Result result = read(table + (address >>> Paging.SUPERPAGE_BITS) * Paging.ENTRY_SIZE);
        if (result == Result.FOUND && Paging.isPointer(leaf)) {
            level = 0;
            int index = address >>> Paging.PAGE_BITS & Paging.ENTRIES - 1;
            result = read((leaf & -Paging.PAGE_SIZE) + index * Paging.ENTRY_SIZE);
        }
        return result == Result.FOUND && !Paging.isUsableLeaf(leaf, level) ? Result.NOT_MAPPED : result;
    }

    /** As {@link #walk}, but counts nothing. Returns the leaf found, or 0. */
    int peek(int table, int address) {
        long reads = counts.walkReads;
        Result result = walk(table, address);
        counts.walkReads = reads;
        return result == Result.FOUND ? leaf : 0;
    }

    private Result read(int address) {
        if (!memory.isRam(address, Paging.ENTRY_SIZE)) {
            return Result.NO_MEMORY;
        }
        counts.walkReads++;
        leaf = memory.word(memory.index(address));
        return Result.FOUND;
    }
}
