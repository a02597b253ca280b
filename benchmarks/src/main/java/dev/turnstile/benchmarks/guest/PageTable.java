package dev.turnstile.benchmarks.guest;

import dev.turnstile.isa.Paging;
import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.isa.elf.ElfSegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** A two-level page table as the bytes that the machine walks: the root, and behind it second-level tables as needed. */
final class PageTable {
    /** Room for one table with everything that belongs to it, in bytes. */
    static final int SIZE = 1 << 20;

    private final int base;
    private final ByteBuffer memory = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
    private int used = Paging.PAGE_SIZE;

    /** An empty table whose root is at a physical address. */
    PageTable(int base) {
        this.base = base;
    }

    /** Physical address of the root. */
    int root() {
        return base;
    }

    /** Maps the pages that a range of addresses touches, 4 KiB each. Flags are those of {@link Paging} besides V, A and D. */
    void map(int virtualAddress, int physicalAddress, int size, int flags) {
        int pages = pagesTouched(virtualAddress, size);
        for (int page = 0; page < pages; page++) {
            int distance = page << Paging.PAGE_BITS;
            memory.putInt(secondLevelEntry(virtualAddress + distance), leaf(physicalAddress + distance, flags));
        }
    }

    private static int pagesTouched(int address, int size) {
        int within = address & Paging.PAGE_SIZE - 1;
        return within + size + Paging.PAGE_SIZE - 1 >>> Paging.PAGE_BITS;
    }

    /** Maps 4 MiB. */
    void mapSuperpage(int virtualAddress, int physicalAddress, int flags) {
        memory.putInt(firstLevelEntry(virtualAddress), leaf(physicalAddress, flags));
    }

    private static int leaf(int physicalAddress, int flags) {
        return physicalAddress & -Paging.PAGE_SIZE | flags | Paging.V | Paging.A | Paging.D;
    }

    private static int firstLevelEntry(int virtualAddress) {
        return (virtualAddress >>> Paging.SUPERPAGE_BITS) * Paging.ENTRY_SIZE;
    }

    private int secondLevelEntry(int virtualAddress) {
        int first = firstLevelEntry(virtualAddress);
        if (memory.getInt(first) == 0) {
            memory.putInt(first, base + used | Paging.V);
            used += Paging.PAGE_SIZE;
        }
        int table = (memory.getInt(first) & -Paging.PAGE_SIZE) - base;
        int index = virtualAddress >>> Paging.PAGE_BITS & Paging.ENTRIES - 1;
        return table + index * Paging.ENTRY_SIZE;
    }

    /** The table as something to load. */
    ElfSegment segment() {
        Bytes bytes = Bytes.of(memory.array(), used);
        return new ElfSegment(base, base, bytes, used, ElfSegment.READ | ElfSegment.WRITE, Paging.PAGE_SIZE);
    }
}
