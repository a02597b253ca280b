package dev.turnstile.emulator.mmu;

import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.emulator.bus.WatchedFrames;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.isa.Paging;
import java.util.Arrays;

/**
 * The engines' fast path: translations to memory that have passed every check, direct-mapped by virtual page. It always
 * holds a subset of what the architectural TLB would answer, and as a hit in the TLB changes nothing, nobody can tell whether an access
 * was answered here or there.
 *
 * <p>The arrays are meant to be read by emitted code. A slot of {@link #data} is four words: the tag that a load compares, the
 * tag that a store compares, and the distance from a virtual address to its index in memory; the fourth is unused. A slot of
 * {@link #fetches} is two: tag and frame.
 *
 * <p>A tag is the virtual page in bits 31 to 12, the <em>context</em> in bits 11 to 2, and zeros. An access of width w compares it with
 * {@code address & (PAGE_TAG | w - 1) | context}, so that one comparison checks page, permission, alignment, mode and address
 * space. A context is a number for one mode in one address space in one period between two flushes: changing the mode or the page
 * table, or flushing everything, is choosing another number. When numbers run out, and only then, the arrays are cleared.
 *
 * <p>A slot's place is that of its page, exclusive-or a <em>bank</em>, which goes with the context: so the same page, the kernel's above
 * all, keeps a slot in each of several address spaces, and switching between them costs nothing.
 */
public final class TranslationCache implements WatchedFrames.FastWrites {
    /** The bits of an address that every tag compares. */
    public static final int PAGE_TAG = -Paging.PAGE_SIZE;
    /** Words a slot of {@link #data}. */
    public static final int DATA_WORDS = 4;
    /** Shift and mask from an address to the first word of its slot in {@link #data}. */
    public static final int DATA_SHIFT = 10;

    public static final int DATA_MASK = 511 * DATA_WORDS;
    /** The bits of an address on which neither its slot in {@link #data} nor its tag depends: those of a page that align nothing. */
    public static final int IGNORED_BITS = (1 << DATA_SHIFT) - 4;
    /** Offsets in a slot of {@link #data}. */
    public static final int LOAD_TAG = 0;

    public static final int STORE_TAG = 1;
    public static final int DISTANCE = 2;
    /** Words a slot of {@link #fetches}. */
    public static final int FETCH_WORDS = 2;
    /** Shift and mask from an address to the first word of its slot in {@link #fetches}. */
    public static final int FETCH_SHIFT = 11;

    public static final int FETCH_MASK = 255 * FETCH_WORDS;
    /** Offset of the frame in a slot of {@link #fetches}. */
    public static final int FRAME = 1;

    /**
     * Shift from an address to what else is exclusive-or'ed: its highest bits, so that the pages of a kernel and those of a program, which
     * both begin at a round address, have different slots.
     */
    public static final int FETCH_SPREAD_SHIFT = 23;

    /** From a bank to what is exclusive-or'ed in {@link #fetches}. */
    public static final int FETCH_BANK_SHIFT = 1;

    /** Where the kernel's context begins in {@link #contexts}. */
    public static final int KERNEL_SHIFT = 12;
    /** Where the bank of both begins in {@link #contexts}. */
    public static final int BOTH_BANK_SHIFT = 24;

    /** The bits of an address space's number that choose its bank. */
    private static final int BANK_ASIDS = 3;

    private static final int BANKS = 2 * (BANK_ASIDS + 1);
    private static final int CONTEXT_SHIFT = 2;
    private static final int CONTEXTS = 1024;
    /** At most so many contexts are in use between two looks at {@link #contexts}: three modes of an address space, and untranslated. */
    private static final int MODES = 4;

    /** Slots for loads and stores. */
    public final int[] data = new int[DATA_MASK + DATA_WORDS];
    /** Slots for fetches. */
    public final int[] fetches = new int[FETCH_MASK + FETCH_WORDS];

    private final SlotGroups dataGroups = new SlotGroups();
    private final SlotGroups fetchGroups = new SlotGroups();
    private final int[] numbers = new int[Regime.COUNT];
    private final int[] stamps = new int[numbers.length];
    private int generation = 1;
    /** Context 0 is never given out, so that an empty slot, all zeros, matches nothing. */
    private int nextNumber = 1;

    /** The context in which a hart translates now, at its place in a tag. */
    public int context(Hart hart) {
        return context(Regime.of(hart));
    }

    int context(int regime) {
        if (stamps[regime] != generation) {
            assign(regime);
        }
        return numbers[regime];
    }

    /**
     * The contexts between which traps and returns change as long as the page table stays: that of user mode in the low bits, the
     * kernel's without access to user pages from {@link #KERNEL_SHIFT} on, and their common bank from {@link #BOTH_BANK_SHIFT} on. They
     * hold as long as {@link #context} does.
     */
    public int contexts(Hart hart) {
        if (nextNumber + MODES > CONTEXTS) {
            clear();
        }
        int user = Regime.user(hart);
        int kernel = Regime.kernel(hart);
        return context(user) | context(kernel) << KERNEL_SHIFT | bank(kernel) << BOTH_BANK_SHIFT;
    }

    /** The bank that goes with {@link #context}, as it is exclusive-or'ed to the place of a slot in {@link #data}. */
    public int bank(Hart hart) {
        return bank(Regime.of(hart));
    }

    static int bank(int regime) {
        return firstBank(Regime.asid(regime)) | (Regime.reachesUserPages(regime) ? DATA_WORDS : 0);
    }

    /** The bank of an address space without user pages; that with them is the next. */
    private static int firstBank(int asid) {
        return (asid & BANK_ASIDS) * 2 * DATA_WORDS;
    }

    /** The first word of an address's slot in {@link #data}. */
    public static int dataSlot(int address, int bank) {
        return (address >>> DATA_SHIFT ^ bank) & DATA_MASK;
    }

    /** The first word of an address's slot in {@link #fetches}. */
    public static int fetchSlot(int address, int bank) {
        return (address >>> FETCH_SHIFT ^ address >>> FETCH_SPREAD_SHIFT ^ bank >>> FETCH_BANK_SHIFT) & FETCH_MASK;
    }

    private void assign(int regime) {
        if (nextNumber == CONTEXTS) {
            clear();
        }
        numbers[regime] = nextNumber++ << CONTEXT_SHIFT;
        stamps[regime] = generation;
    }

    private void clear() {
        Arrays.fill(data, 0);
        Arrays.fill(fetches, 0);
        nextNumber = 1;
        forgetAll();
    }

    /** Forgets everything, in constant time. */
    public void forgetAll() {
        generation++;
        if (generation == 0) {
            Arrays.fill(stamps, 0);
            generation = 1;
        }
    }

    /** Notes that loads from the page of an address are permitted. */
    void permitLoads(int address, int regime, int index) {
        int slot = dataSlot(address, bank(regime));
        int tag = address & PAGE_TAG | context(regime);
        if (data[slot + STORE_TAG] != tag) {
            data[slot + STORE_TAG] = 0;
        }
        data[slot + LOAD_TAG] = tag;
        data[slot + DISTANCE] = index - address;
        dataGroups.add(address, slot / (BANKS * DATA_WORDS));
    }

    /** Notes that stores to the page of an address are permitted, and so loads, as no page can be written only. */
    void permitStores(int address, int regime, int index) {
        int slot = dataSlot(address, bank(regime));
        int tag = address & PAGE_TAG | context(regime);
        data[slot + STORE_TAG] = tag;
        data[slot + LOAD_TAG] = tag;
        data[slot + DISTANCE] = index - address;
        dataGroups.add(address, slot / (BANKS * DATA_WORDS));
    }

    /** Notes that fetches from the page of an address are permitted. */
    void permitFetches(int address, int regime, int frame) {
        int slot = fetchSlot(address, bank(regime));
        fetches[slot] = address & PAGE_TAG | context(regime);
        fetches[slot + FRAME] = frame;
        fetchGroups.add(address, slot / (BANKS * FETCH_WORDS));
    }

    /** Index in memory from which an address was fetched last, in whatever context, or {@link PhysicalMemory#NONE}. */
    int lastFetch(int address) {
        for (int bank = 0; bank < BANKS; bank++) {
            int slot = fetchSlot(address, bank * DATA_WORDS);
            if (isOf(fetches[slot], address)) {
                return fetches[slot + FRAME] << Paging.PAGE_BITS | address & ~PAGE_TAG;
            }
        }
        return PhysicalMemory.NONE;
    }

    /** Whether a tag is one of the page of an address, in whatever context. */
    private static boolean isOf(int tag, int address) {
        return ((tag ^ address) & PAGE_TAG) == 0 && (tag & ~PAGE_TAG) != 0;
    }

    /** Forgets loads and stores of the 4 KiB or 4 MiB from a virtual address on, in one address space or all. */
    void forgetData(int page, int level, int asid) {
        if (level == 1) {
            for (long groups = dataGroups.take(page); groups != 0; groups &= groups - 1) {
                int group = Long.numberOfTrailingZeros(groups) * BANKS * DATA_WORDS;
                for (int slot = group; slot < group + BANKS * DATA_WORDS; slot += DATA_WORDS) {
                    emptyData(slot, page, -Paging.SUPERPAGE_SIZE);
                }
            }
            return;
        }
        if (asid != Tlb.EVERY_ASID) {
            emptyData(dataSlot(page, firstBank(asid)), page, PAGE_TAG);
            emptyData(dataSlot(page, firstBank(asid) + DATA_WORDS), page, PAGE_TAG);
            return;
        }
        for (int bank = 0; bank < BANKS; bank++) {
            emptyData(dataSlot(page, bank * DATA_WORDS), page, PAGE_TAG);
        }
    }

    private void emptyData(int slot, int page, int mask) {
        if (((data[slot + LOAD_TAG] ^ page) & mask) == 0) {
            data[slot + LOAD_TAG] = 0;
            data[slot + STORE_TAG] = 0;
        }
    }

    /** Forgets fetches of the 4 KiB or 4 MiB from a virtual address on, in one address space or all. */
    void forgetFetches(int page, int level, int asid) {
        if (level == 1) {
            for (long groups = fetchGroups.take(page); groups != 0; groups &= groups - 1) {
                int group = Long.numberOfTrailingZeros(groups) * BANKS * FETCH_WORDS;
                for (int slot = group; slot < group + BANKS * FETCH_WORDS; slot += FETCH_WORDS) {
                    emptyFetch(slot, page, -Paging.SUPERPAGE_SIZE);
                }
            }
            return;
        }
        if (asid != Tlb.EVERY_ASID) {
            emptyFetch(fetchSlot(page, firstBank(asid)), page, PAGE_TAG);
            emptyFetch(fetchSlot(page, firstBank(asid) + DATA_WORDS), page, PAGE_TAG);
            return;
        }
        for (int bank = 0; bank < BANKS; bank++) {
            emptyFetch(fetchSlot(page, bank * DATA_WORDS), page, PAGE_TAG);
        }
    }

    private void emptyFetch(int slot, int page, int mask) {
        if (((fetches[slot] ^ page) & mask) == 0) {
            fetches[slot] = 0;
        }
    }

    @Override
    public void drop(int frame) {
        for (int slot = 0; slot < data.length; slot += DATA_WORDS) {
            int page = data[slot + STORE_TAG] & PAGE_TAG;
            if (page + data[slot + DISTANCE] >>> Paging.PAGE_BITS == frame) {
                data[slot + STORE_TAG] = 0;
            }
        }
    }
}
