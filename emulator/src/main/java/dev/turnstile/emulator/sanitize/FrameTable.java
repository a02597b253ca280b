package dev.turnstile.emulator.sanitize;

import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.isa.Paging;
import java.util.OptionalInt;

/**
 * Which pages the kernel counts as free, read from its own variables ({@code guest-kernel/memory/page.s}): those that have never been used lie
 * between {@code page_next} and {@code page_limit}; for the others there is a count of references. A kernel without these symbols frees nothing
 * that we could know of.
 */
final class FrameTable {
    /** From a page's address to the distance of its count. */
    private static final int COUNT_SHIFT = Paging.PAGE_BITS - 2;

    private final PhysicalMemory memory;
    private final OptionalInt counts;
    private final OptionalInt next;
    private final OptionalInt limit;
    private final OptionalInt end;

    FrameTable(PhysicalMemory memory, GuestSymbols kernel) {
        this.memory = memory;
        this.counts = kernel.address("page_counts");
        this.next = kernel.address("page_next");
        this.limit = kernel.address("page_limit");
        this.end = kernel.address("_end");
    }

    /** Whether the page of a physical address is free. */
    boolean isFree(int address) {
        if (!isKnown()) {
            return false;
        }
        int page = address & -Paging.PAGE_SIZE;
        boolean neverUsed = Integer.compareUnsigned(page, word(next.orElseThrow())) >= 0
                && Integer.compareUnsigned(page, word(limit.orElseThrow())) < 0;
        return neverUsed || isManaged(page) && word(countOf(page)) == 0;
    }

    /** The page whose count of references a word is, or 0 if the word is no count. */
    int pageOfCount(int address) {
        if (!isKnown()) {
            return 0;
        }
        int page = address - word(counts.orElseThrow()) << COUNT_SHIFT;
        return isManaged(page) && countOf(page) == address ? page : 0;
    }

    /** Whether a word is the end of the pages that have never been used: moving it up frees those between. */
    boolean isLimit(int address) {
        return limit.isPresent() && address == limit.getAsInt() && isKnown();
    }

    /** The present end of the pages that have never been used. */
    int limit() {
        return word(limit.orElseThrow());
    }

    private boolean isKnown() {
        return counts.isPresent()
                && next.isPresent()
                && limit.isPresent()
                && end.isPresent()
                && word(next.orElseThrow()) != 0;
    }

    /** Whether the kernel counts references to a page: it has none to its image and to the counts, which lie behind that. */
    private boolean isManaged(int page) {
        int bytes = memory.ramSize() >>> COUNT_SHIFT;
        int first = (end.orElseThrow() + 3 & -4) + bytes + Paging.PAGE_SIZE - 1 & -Paging.PAGE_SIZE;
        return Integer.compareUnsigned(page, first) >= 0 && memory.isRam(page, Paging.PAGE_SIZE);
    }

    private int countOf(int page) {
        return word(counts.orElseThrow()) + (page >>> COUNT_SHIFT);
    }

    private int word(int address) {
        return memory.isRam(address, 4) ? memory.word(memory.ramIndex(address)) : 0;
    }
}
