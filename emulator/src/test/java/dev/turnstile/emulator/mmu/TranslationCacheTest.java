package dev.turnstile.emulator.mmu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.bus.Bus;
import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.emulator.bus.WatchedFrames;
import dev.turnstile.emulator.cpu.CostModel;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.isa.ControlRegister;
import dev.turnstile.isa.Paging;
import dev.turnstile.isa.Status;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to the TLB, the cache answers only what the TLB would. */
class TranslationCacheTest {
    private static final int RAM = 0x8000_0000;
    private static final int TABLE = RAM;
    private static final int SECOND_LEVEL = RAM + 0x1000;
    private static final int ASIDS = 5;
    /** Four pages in each of three superpages, of which the first and the last meet in the cache and in the TLB. */
    private static final int[] PAGES = {
        0,
        0x1000,
        0x2000,
        0x8000,
        0x40_0000,
        0x40_1000,
        0x40_2000,
        0x40_8000,
        0x100_0000,
        0x100_1000,
        0x100_2000,
        0x100_8000
    };

    private final PhysicalMemory memory = new PhysicalMemory(RAM, 16 << 20, 0x1_0000, 4096);
    private final WatchedFrames watched = new WatchedFrames(memory.frames());
    private final Hart hart = new Hart(0, RAM, Paging.MAX_ASID_BITS, CostModel.DEFAULT, () -> 0);
    private final Mmu mmu = new Mmu(hart, memory, watched, 8, 2);
    private final LoadStoreUnit loadStoreUnit =
            new LoadStoreUnit(hart, mmu, new Bus(memory, watched, 0x1000_0000, 0x1000));
    private final FetchUnit fetchUnit = new FetchUnit(hart, mmu, memory);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void isASubsetOfTheTlb(int seed) {
        Random random = new Random(seed);
        int found = 0;
        for (int i = 0; i < 2000; i++) {
            change(random);
            found += compareAll();
        }
        assertThat(found).as("slots that had something to say").isGreaterThan(5_000);
    }

    private void change(Random random) {
        int address = PAGES[random.nextInt(PAGES.length)];
        int asid = random.nextInt(ASIDS);
        switch (random.nextInt(16)) {
            case 0, 1, 2 -> map(random, address);
            case 3 -> mmu.flushPage(address, asid);
            case 4 -> {
                if (random.nextInt(8) == 0) {
                    mmu.flush();
                } else {
                    mmu.flushAsid(asid);
                }
            }
            case 5, 6 -> refill(random, address, asid);
            default -> access(random, address, asid);
        }
    }

    private void map(Random random, int address) {
        int flags = Paging.V | Paging.A | Paging.R | (random.nextBoolean() ? Paging.X : Paging.W | Paging.D);
        flags |= random.nextInt(3) == 0 ? Paging.G : 0;
        flags |= random.nextBoolean() ? Paging.U : 0;
        int first = TABLE + (address >>> Paging.SUPERPAGE_BITS) * Paging.ENTRY_SIZE;
        if (random.nextInt(3) == 0) {
            write(first, RAM + random.nextInt(3) * Paging.SUPERPAGE_SIZE | flags);
        } else {
            int second = SECOND_LEVEL + (address >>> Paging.SUPERPAGE_BITS) % 3 * Paging.PAGE_SIZE;
            write(first, second | Paging.V);
            int page = RAM + random.nextInt(16) * Paging.PAGE_SIZE;
            write(second + (address >>> Paging.PAGE_BITS & Paging.ENTRIES - 1) * Paging.ENTRY_SIZE, page | flags);
        }
    }

    private void write(int address, int entry) {
        memory.store(memory.index(address), 4, entry);
    }

    /** Misses in one address space, and perhaps fills in another. */
    private void refill(Random random, int address, int asid) {
        enter(random, asid, Paging.PTBR_SOFTWARE_REFILL);
        loadStoreUnit.load(address, 4);
        if (hart.inRefill()) {
            enterAddressSpace(random.nextInt(4) == 0 ? random.nextInt(ASIDS) : asid, Paging.PTBR_SOFTWARE_REFILL);
            int leaf = RAM + random.nextInt(2) * Paging.SUPERPAGE_SIZE | Paging.V | Paging.A | Paging.R;
            mmu.refill(random.nextInt(3) == 0 ? leaf | Paging.G : leaf, random.nextInt(2));
        }
    }

    private void access(Random random, int address, int asid) {
        enter(random, asid, 0);
        switch (random.nextInt(3)) {
            case 0 -> loadStoreUnit.load(address, 4);
            case 1 -> loadStoreUnit.store(address + 64, 4, 0);
            default -> {
                hart.pc = address;
                fetchUnit.frame();
            }
        }
    }

    private void enter(Random random, int asid, int flags) {
        int[] modes = {Status.UM, 0, Status.UA};
        hart.writeControl(ControlRegister.STATUS.number(), modes[random.nextInt(modes.length)]);
        enterAddressSpace(asid, flags);
    }

    private void enterAddressSpace(int asid, int flags) {
        int ptbr = TABLE | asid << Paging.PTBR_ASID_SHIFT | Paging.PTBR_ENABLE | flags;
        hart.writeControl(ControlRegister.PTBR.number(), ptbr);
    }

    /** Compares every answer that the cache could give; returns how many there are. */
    private int compareAll() {
        int found = 0;
        for (int asid = 0; asid < ASIDS; asid++) {
            for (int mode = 1; mode <= 3; mode++) {
                for (int page : PAGES) {
                    found += compare(asid << 2 | mode, page);
                }
            }
        }
        return found;
    }

    private int compare(int regime, int page) {
        TranslationCache cache = mmu.cache();
        int tag = page | cache.context(regime);
        int slot = TranslationCache.dataSlot(page, TranslationCache.bank(regime));
        int found = 0;
        if (cache.data[slot + TranslationCache.LOAD_TAG] == tag) {
            found += same(regime, page, Access.LOAD, page + cache.data[slot + TranslationCache.DISTANCE]);
        }
        if (cache.data[slot + TranslationCache.STORE_TAG] == tag) {
            found += same(regime, page, Access.STORE, page + cache.data[slot + TranslationCache.DISTANCE]);
        }
        int fetch = TranslationCache.fetchSlot(page, TranslationCache.bank(regime));
        if (cache.fetches[fetch] == tag) {
            found +=
                    same(regime, page, Access.FETCH, cache.fetches[fetch + TranslationCache.FRAME] << Paging.PAGE_BITS);
        }
        return found;
    }

    private int same(int regime, int page, Access access, int index) {
        Tlb tlb = access == Access.FETCH ? mmu.fetchTlb() : mmu.dataTlb();
        int i = tlb.lookup(page, Regime.asid(regime));
        assertThat(i).as("%s of %x is in the TLB", access, page).isNotEqualTo(Tlb.MISS);
        assertThat(Regime.permits(regime, tlb.leaf(i), access)).isTrue();
        assertThat(memory.index(tlb.physical(i, page))).isEqualTo(index);
        return 1;
    }
}
