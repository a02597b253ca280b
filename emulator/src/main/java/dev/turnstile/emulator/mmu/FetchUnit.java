package dev.turnstile.emulator.mmu;

import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.isa.Paging;

/** Finds the memory from which a hart executes. */
public final class FetchUnit {
    /** What {@link #frame} returns after a trap or a refill has been entered. */
    public static final int TRAPPED = -1;

    private final Hart hart;
    private final Mmu mmu;
    private final PhysicalMemory memory;

    /** The fetch unit of a hart. */
    public FetchUnit(Hart hart, Mmu mmu, PhysicalMemory memory) {
        this.hart = hart;
        this.mmu = mmu;
        this.memory = memory;
    }

    /** The frame that holds the instruction at the hart's {@code pc}, or {@link #TRAPPED}. */
    public int frame() {
        int pc = hart.pc;
        TranslationCache cache = mmu.cache();
        int regime = Regime.of(hart);
        int slot = TranslationCache.fetchSlot(pc, TranslationCache.bank(regime));
        if (cache.fetches[slot] == (pc & TranslationCache.PAGE_TAG | cache.context(regime))) {
            return cache.fetches[slot + TranslationCache.FRAME];
        }
        long physical = mmu.translate(pc, Access.FETCH, regime);
        if (physical == Mmu.TRAPPED) {
            return TRAPPED;
        }
        int index = memory.index((int) physical);
        if (index == PhysicalMemory.NONE) {
            hart.trap(Access.FETCH.accessFault(), pc, pc);
            return TRAPPED;
        }
        cache.permitFetches(pc, regime, index >>> Paging.PAGE_BITS);
        return index >>> Paging.PAGE_BITS;
    }
}
