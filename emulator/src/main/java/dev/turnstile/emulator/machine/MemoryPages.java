package dev.turnstile.emulator.machine;

import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.isa.Paging;
import dev.turnstile.isa.elf.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A copy of a memory, without its empty pages, of which a machine that has just booted has nearly nothing else. */
public final class MemoryPages {
    private static final byte[] EMPTY = new byte[Paging.PAGE_SIZE];

    private final List<Page> pages = new ArrayList<>();

    private record Page(int index, Bytes bytes) {}

    private MemoryPages() {}

    /** The present contents of a memory. */
    static MemoryPages of(PhysicalMemory memory) {
        MemoryPages copy = new MemoryPages();
        byte[] bytes = memory.bytes();
        for (int from = 0; from < bytes.length; from += Paging.PAGE_SIZE) {
            int to = from + Paging.PAGE_SIZE;
            if (!Arrays.equals(bytes, from, to, EMPTY, 0, Paging.PAGE_SIZE)) {
                copy.pages.add(new Page(from, Bytes.of(Arrays.copyOfRange(bytes, from, to))));
            }
        }
        return copy;
    }

    /** Gives a memory of the same size these contents. */
    void copyTo(PhysicalMemory memory) {
        byte[] bytes = memory.bytes();
        int end = 0;
        for (Page page : pages) {
            Arrays.fill(bytes, end, page.index(), (byte) 0);
            page.bytes().copyTo(bytes, page.index());
            end = page.index() + Paging.PAGE_SIZE;
        }
        Arrays.fill(bytes, end, bytes.length, (byte) 0);
    }
}
