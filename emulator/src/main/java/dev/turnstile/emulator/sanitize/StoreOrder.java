package dev.turnstile.emulator.sanitize;

import dev.turnstile.isa.Paging;
import java.util.Arrays;

/**
 * When each word of memory was stored last, counted in fences: what was stored since the last fence is in no order with what is stored next, as
 * far as anybody else can see.
 */
final class StoreOrder {
    private static final int WORDS = Paging.PAGE_SIZE / 4;

    private final int[][] pages;
    /** 0 is for words that have never been stored. */
    private int present = 1;

    /**
     * @param pages of RAM
     */
    StoreOrder(int pages) {
        this.pages = new int[pages][];
    }

    /** Number of the time since the last fence. */
    int present() {
        return present;
    }

    /** The hart executes a fence. */
    void fence() {
        present++;
    }

    /**
     * The hart stores.
     *
     * @param index in RAM; the access does not cross a word
     */
    void stored(int index) {
        int[] page = pages[index >>> Paging.PAGE_BITS];
        if (page == null) {
            page = new int[WORDS];
            pages[index >>> Paging.PAGE_BITS] = page;
        }
        page[index >>> 2 & WORDS - 1] = present;
    }

    /** Whether some of the bytes have been stored since the last fence. */
    boolean isUnordered(int index, int length) {
        for (int at = index & -4; at < index + length; at += 4) {
            int[] page = pages[at >>> Paging.PAGE_BITS];
            if (page != null && page[at >>> 2 & WORDS - 1] == present) {
                return true;
            }
        }
        return false;
    }

    /** Back to the beginning. */
    void reset() {
        Arrays.fill(pages, null);
        present = 1;
    }
}
