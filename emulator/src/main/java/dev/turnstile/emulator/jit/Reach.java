package dev.turnstile.emulator.jit;

import static dev.turnstile.emulator.mmu.TranslationCache.DISTANCE;
import static dev.turnstile.emulator.mmu.TranslationCache.PAGE_TAG;

import dev.turnstile.emulator.mmu.TranslationCache;
import dev.turnstile.isa.Paging;

/** What emitted code asks before a strip: how far an access that walks through memory can go without anything being looked up. */
final class Reach {
    /** Neither found nor anywhere to go. */
    private static final long NOTHING = 0;
    /** For so many iterations, further pages are looked at, if they follow in memory as they do in addresses. */
    private static final int ENOUGH = 128;

    private static final int MOST_PAGES = 16;

    private Reach() {}

    /**
     * How many iterations the translation cache allows.
     *
     * @param data the translation cache's {@link TranslationCache#data}
     * @param address of the lowest byte in the first iteration
     * @param span bytes in an iteration
     * @param low bits of the address that have to be zero, and so in each step
     * @param tag offset of the tag in a slot
     * @param context of tags now
     * @param bank of slots now
     * @param step from an iteration to the next
     * @param most iterations that are wanted
     * @return in the high word the number of iterations, in the low one the distance from their addresses to their indices in memory
     */
    static long of(int[] data, int address, int span, int low, int tag, int context, int bank, int step, int most) {
        int slot = TranslationCache.dataSlot(address, bank);
        if (data[slot + tag] != (address & (PAGE_TAG | low) | context) || (step & low) != 0) {
            return NOTHING;
        }
        int distance = data[slot + DISTANCE];
        int first = address & PAGE_TAG;
        int last = address | ~PAGE_TAG;
        long wanted = address + (long) step * Math.min(most, ENOUGH);
        for (int pages = 1; pages < MOST_PAGES && (wanted > last || wanted < first); pages++) {
            int page = step > 0 ? last + 1 : first - Paging.PAGE_SIZE;
            slot = TranslationCache.dataSlot(page, bank);
            if (data[slot + tag] != (page | context) || data[slot + DISTANCE] != distance) {
                break;
            }
            if (step > 0) {
                last = page | ~PAGE_TAG;
            } else {
                first = page;
            }
        }
        int above = last - (address + span - 1);
        if (above < 0) {
            return NOTHING;
        }
        int iterations = most;
        if (step > 0) {
            iterations = Math.min(most, above / step + 1);
        } else if (step < 0) {
            iterations = Math.min(most, (address - first) / -step + 1);
        }
        return (long) iterations << 32 | Integer.toUnsignedLong(distance);
    }
}
