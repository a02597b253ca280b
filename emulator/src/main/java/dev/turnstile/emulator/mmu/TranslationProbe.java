package dev.turnstile.emulator.mmu;

import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.emulator.cpu.EventCounts;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.isa.Paging;

/** Looks at how the addresses of a hart are translated just now; nothing changes by it, and nothing is counted. */
public final class TranslationProbe {
    /** Instead of a physical address: the access can't be made now. */
    public static final long NOWHERE = -1;

    private final Hart hart;
    private final Mmu mmu;
    private final PhysicalMemory memory;
    /** Counts for itself. */
    private final PageWalker walker;

    /** A probe for a hart with its MMU. */
    public TranslationProbe(Hart hart, Mmu mmu, PhysicalMemory memory) {
        this.hart = hart;
        this.mmu = mmu;
        this.memory = memory;
        this.walker = new PageWalker(memory, new EventCounts());
    }

    /**
     * Where an access by the next instruction would go.
     *
     * @return a physical address, zero-extended, or {@link #NOWHERE} if the access would trap, or enter the refill handler
     */
    public long physical(int address, Access access) {
        int regime = Regime.of(hart);
        if (regime == Regime.PHYSICAL) {
            return Integer.toUnsignedLong(address);
        }
        Tlb tlb = half(access);
        int i = tlb.lookup(address, Regime.asid(regime));
        if (i != Tlb.MISS) {
            return Regime.permits(regime, tlb.leaf(i), access)
                    ? Integer.toUnsignedLong(tlb.physical(i, address))
                    : NOWHERE;
        }
        if ((hart.pageTableBase() & Paging.PTBR_SOFTWARE_REFILL) != 0) {
            return NOWHERE;
        }
        long leaf = walk(address);
        return isLeaf(leaf) && Regime.permits(regime, (int) leaf, access) ? target((int) leaf, address) : NOWHERE;
    }

    /**
     * Whether the TLB would let an access by the next instruction through although the page table, as it is now, would not, or would lead it to
     * another place. An entry that permits less than the table does is no such case: it ends in a fault, and who handles that finds out.
     */
    public boolean isStale(int address, Access access) {
        int regime = Regime.of(hart);
        if (regime == Regime.PHYSICAL) {
            return false;
        }
        Tlb tlb = half(access);
        int i = tlb.lookup(address, Regime.asid(regime));
        if (i == Tlb.MISS || !Regime.permits(regime, tlb.leaf(i), access)) {
            return false;
        }
        long leaf = walk(address);
        return !isLeaf(leaf)
                || !Regime.permits(regime, (int) leaf, access)
                || (int) target((int) leaf, address) != tlb.physical(i, address);
    }

    /**
     * Physical address of the page-table entry that decides about an address: of the second level, unless the first has none.
     */
    public int entryOf(int address) {
        int first = table() + (address >>> Paging.SUPERPAGE_BITS) * Paging.ENTRY_SIZE;
        int index = memory.ramIndex(first);
        if (index == PhysicalMemory.NONE || !Paging.isPointer(memory.word(index))) {
            return first;
        }
        int second = address >>> Paging.PAGE_BITS & Paging.ENTRIES - 1;
        return (memory.word(index) & -Paging.PAGE_SIZE) + second * Paging.ENTRY_SIZE;
    }

    /** What the page table says of an address, for people: the entry, or that there is none. */
    public String describe(int address) {
        int index = memory.ramIndex(entryOf(address));
        return index == PhysicalMemory.NONE ? "outside of RAM" : String.format("0x%08x", memory.word(index));
    }

    private Tlb half(Access access) {
        return access == Access.FETCH ? mmu.fetchTlb() : mmu.dataTlb();
    }

    private int table() {
        return hart.pageTableBase() & -Paging.PAGE_SIZE;
    }

    private long walk(int address) {
        return walker.walk(table(), address);
    }

    private static boolean isLeaf(long leaf) {
        return leaf != PageWalker.NOT_MAPPED && leaf != PageWalker.NO_MEMORY;
    }

    private long target(int leaf, int address) {
        int offset = (walker.level() == 0 ? Paging.PAGE_SIZE : Paging.SUPERPAGE_SIZE) - 1;
        return Integer.toUnsignedLong(leaf & -Paging.PAGE_SIZE & ~offset | address & offset);
    }
}
