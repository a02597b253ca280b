package dev.turnstile.emulator.mmu;

import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.emulator.bus.WatchedFrames;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.isa.Paging;
import dev.turnstile.isa.TrapCause;

/**
 * Translates addresses for one hart: TLB, walker or refill trap, and the checks of permission. When an access can't go on,
 * the trap or the refill has been entered on return, and the caller only has to leave the instruction.
 */
public final class Mmu {
    /** What accesses return instead of a value after a trap or a refill has been entered. */
    public static final long TRAPPED = -1;
    /** Beside the physical address of a load or store: stores are permitted there. */
    static final long STORABLE = 1L << 32;

    private static final int STORE_PERMISSION = Access.STORE.permission();

    private final Hart hart;
    private final PhysicalMemory memory;
    private final Tlb fetchTlb;
    private final Tlb dataTlb;
    private final PageWalker walker;
    private final TranslationCache cache = new TranslationCache();

    /**
     * The MMU of a hart.
     *
     * @param entries of each half of the TLB, a power of two
     * @param ways entries a set, a power of two and at most {@code entries}
     */
    public Mmu(Hart hart, PhysicalMemory memory, WatchedFrames watched, int entries, int ways) {
        this.hart = hart;
        this.memory = memory;
        this.fetchTlb = new Tlb(entries, ways, cache::forgetFetches);
        this.dataTlb = new Tlb(entries, ways, cache::forgetData);
        this.walker = new PageWalker(memory, hart.counts());
        watched.addFastWrites(cache);
    }

    /** The engines' fast path. */
    public TranslationCache cache() {
        return cache;
    }

    /** The half of the TLB that fetches use, for looking at its contents. */
    public Tlb fetchTlb() {
        return fetchTlb;
    }

    /** The half of the TLB that loads and stores use, for looking at its contents. */
    public Tlb dataTlb() {
        return dataTlb;
    }

    /** Back to the state after power-on. */
    public void reset() {
        fetchTlb.reset();
        dataTlb.reset();
        cache.forgetAll();
    }

    /** Fills both halves of the TLB as others of the same shape are filled. */
    public void restore(Tlb fetches, Tlb data) {
        fetchTlb.copyFrom(fetches);
        dataTlb.copyFrom(data);
        cache.forgetAll();
    }

    /**
     * Translates for an access by the instruction at the hart's {@code pc}.
     *
     * @param regime the hart's present one
     * @return the physical address in the low word, beside it {@link #STORABLE} or not; or {@link #TRAPPED}
     */
    long translate(int address, Access access, int regime) {
        if (regime == Regime.PHYSICAL) {
            return STORABLE | Integer.toUnsignedLong(address);
        }
        Tlb tlb = access == Access.FETCH ? fetchTlb : dataTlb;
        int i = tlb.lookup(address, Regime.asid(regime));
        if (i == Tlb.MISS) {
            i = fill(tlb, address, access, regime);
            if (i == Tlb.MISS) {
                return TRAPPED;
            }
        }
        int leaf = tlb.leaf(i);
        if (!Regime.permits(regime, leaf, access)) {
            hart.trap(access.pageFault(), address, hart.pc);
            return TRAPPED;
        }
        long physical = Integer.toUnsignedLong(tlb.physical(i, address));
        return (leaf & STORE_PERMISSION) == STORE_PERMISSION ? STORABLE | physical : physical;
    }

    /**
     * Guesses from where in memory code at an address would be fetched, without anything changing: from the present page table, else
     * from what was fetched at this address some time ago. Only good for predictions.
     *
     * @return an index into memory's bytes, or {@link PhysicalMemory#NONE}
     */
    public int guessCode(int address, boolean user) {
        if (!hart.isPaging()) {
            return memory.index(address);
        }
        int entry = (int) walker.peek(hart.pageTableBase() & -Paging.PAGE_SIZE, address);
        boolean executable = (entry & Paging.X) != 0 && (entry & Paging.U) != 0 == user;
        if (executable) {
            int offset = (walker.level() == 0 ? Paging.PAGE_SIZE : Paging.SUPERPAGE_SIZE) - 1;
            return memory.index(entry & -Paging.PAGE_SIZE & ~offset | address & offset);
        }
        return cache.lastFetch(address);
    }

    private int fill(Tlb tlb, int address, Access access, int regime) {
        if (access == Access.FETCH) {
            hart.counts().itlbMisses++;
        } else {
            hart.counts().dtlbMisses++;
        }
        int base = hart.pageTableBase();
        if ((base & Paging.PTBR_SOFTWARE_REFILL) != 0) {
            hart.enterRefill(access.pageFault(), address);
            return Tlb.MISS;
        }
        long leaf = walker.walk(base & -Paging.PAGE_SIZE, address);
        if (leaf == PageWalker.NOT_MAPPED || leaf == PageWalker.NO_MEMORY) {
            TrapCause cause = leaf == PageWalker.NOT_MAPPED ? access.pageFault() : access.accessFault();
            hart.trap(cause, address, hart.pc);
            return Tlb.MISS;
        }
        return tlb.insert(address, walker.level(), (int) leaf, Regime.asid(regime));
    }

    /**
     * Does {@code tlb.refill} inside a refill: fills the TLB and returns to the access that missed, or raises its page fault.
     *
     * @param leaf the page-table entry that the handler found
     * @param level 1 for 4 MiB, 0 for 4 KiB
     */
    public void refill(int leaf, int level) {
        if (!Paging.isUsableLeaf(leaf, level)) {
            hart.failRefill();
            return;
        }
        Tlb tlb = hart.refillCause() == Access.FETCH.pageFault() ? fetchTlb : dataTlb;
        int address = hart.refillAddress();
        if (tlb.lookup(address, hart.asid()) != Tlb.MISS) {
            // The handler has changed the address space to one that knows the page.
            cache.forgetAll();
        }
        tlb.insert(address, level, leaf, hart.asid());
        hart.returnFromRefill();
    }

    /** Does {@code tlb.flush}. */
    public void flush() {
        hart.counts().flushesAll++;
        fetchTlb.flush();
        dataTlb.flush();
        cache.forgetAll();
    }

    /** Does {@code tlb.flush.asid}. */
    public void flushAsid(int asid) {
        hart.counts().flushesAsid++;
        fetchTlb.flushAsid(hart.maskAsid(asid));
        dataTlb.flushAsid(hart.maskAsid(asid));
    }

    /** Does {@code tlb.flush.page}. */
    public void flushPage(int address, int asid) {
        hart.counts().flushesPage++;
        fetchTlb.flushPage(address, hart.maskAsid(asid));
        dataTlb.flushPage(address, hart.maskAsid(asid));
    }
}
