package dev.turnstile.emulator.mmu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.isa.Paging;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TlbTest {
    private static final int LEAF = Paging.V | Paging.R | Paging.A;
    private static final int GLOBAL = LEAF | Paging.G;
    private static final int PAGE = 0;
    private static final int SUPERPAGE = 1;

    private final List<String> changes = new ArrayList<>();
    private final Tlb tlb =
            new Tlb(4, 2, (page, level, asid) -> changes.add(Integer.toHexString(page) + "/" + level + " in " + asid));

    @Test
    void entryMatchesItsPageInItsAddressSpaceOnly() {
        tlb.insert(0x1234_5678, PAGE, 0x8000_0000 | LEAF, 3);

        assertThat(tlb.physical(tlb.lookup(0x1234_5abc, 3), 0x1234_5abc)).isEqualTo(0x8000_0abc);
        assertThat(tlb.lookup(0x1234_5678, 2)).isEqualTo(Tlb.MISS);
        assertThat(tlb.lookup(0x1234_6678, 3)).isEqualTo(Tlb.MISS);
    }

    @Test
    void globalEntryMatchesInEveryAddressSpace() {
        tlb.insert(0x1234_5678, PAGE, 0x8000_0000 | GLOBAL, 3);

        assertThat(tlb.lookup(0x1234_5678, 2)).isNotEqualTo(Tlb.MISS);
    }

    @Test
    void superpageMatchesFourMegabytes() {
        tlb.insert(0x1234_5678, SUPERPAGE, 0x8040_0000 | LEAF, 3);

        assertThat(tlb.physical(tlb.lookup(0x123f_fffc, 3), 0x123f_fffc)).isEqualTo(0x807f_fffc);
        assertThat(tlb.lookup(0x1240_0000, 3)).isEqualTo(Tlb.MISS);
    }

    @Test
    void pageGoesBeforeSuperpage() {
        tlb.insert(0x1234_5678, SUPERPAGE, 0x8040_0000 | LEAF, 3);
        tlb.insert(0x1234_5678, PAGE, 0x8000_0000 | LEAF, 3);

        assertThat(tlb.physical(tlb.lookup(0x1234_5678, 3), 0x1234_5678)).isEqualTo(0x8000_0678);
    }

    @Test
    void setIsReplacedFirstInFirstOut() {
        fill(0x1000, 0x3000);
        tlb.lookup(0x1000, 0);
        fill(0x5000);
        assertThat(present(0x1000, 0x3000, 0x5000)).containsExactly(false, true, true);
        fill(0x7000);
        assertThat(present(0x3000, 0x5000, 0x7000)).containsExactly(false, true, true);
        fill(0x9000);
        assertThat(present(0x5000, 0x7000, 0x9000)).containsExactly(false, true, true);
    }

    @Test
    void freeWayIsTakenFirstAndDoesNotMoveTheTurn() {
        fill(0x1000, 0x3000, 0x5000);
        tlb.flushPage(0x5000, 0);
        fill(0x7000);
        assertThat(present(0x3000, 0x7000)).containsExactly(true, true);
        fill(0x9000);
        assertThat(present(0x3000, 0x7000, 0x9000)).containsExactly(false, true, true);
    }

    @Test
    void pagesOfAnotherSetDoNotMatter() {
        fill(0x1000, 0x3000, 0x2000, 0x4000);

        assertThat(present(0x1000, 0x3000, 0x2000, 0x4000)).containsOnly(true);
    }

    @Test
    void flushDropsEverything() {
        tlb.insert(0x1000, PAGE, GLOBAL, 0);
        tlb.insert(0x40_0000, SUPERPAGE, LEAF, 0);
        tlb.flush();

        assertThat(present(0x1000, 0x40_0000)).containsOnly(false);
    }

    @Test
    void flushOfAnAddressSpaceSparesOthersAndGlobalEntries() {
        tlb.insert(0x1000, PAGE, LEAF, 1);
        tlb.insert(0x2000, PAGE, LEAF, 2);
        tlb.insert(0x3000, PAGE, GLOBAL, 1);
        tlb.flushAsid(1);

        assertThat(tlb.lookup(0x1000, 1)).isEqualTo(Tlb.MISS);
        assertThat(tlb.lookup(0x2000, 2)).isNotEqualTo(Tlb.MISS);
        assertThat(tlb.lookup(0x3000, 1)).isNotEqualTo(Tlb.MISS);
    }

    @Test
    void flushOfAPageDropsEveryEntryThatMatches() {
        tlb.insert(0x1000, SUPERPAGE, LEAF, 1);
        tlb.insert(0x1000, PAGE, LEAF, 1);
        tlb.insert(0x1000, PAGE, GLOBAL, 2);
        tlb.flushPage(0x1fff, 1);

        assertThat(tlb.lookup(0x1000, 1)).isEqualTo(Tlb.MISS);
    }

    @Test
    void listenerHearsOfEveryEntryThatGoesButNotOfAFlushOfAll() {
        fill(0x1000, 0x3000);
        tlb.insert(0x2000, PAGE, GLOBAL, 0);
        tlb.insert(0x40_0000, SUPERPAGE, LEAF, 3);
        fill(0x5000);
        tlb.flushPage(0x3000, 0);
        tlb.flushPage(0x2000, 1);
        tlb.flushAsid(3);
        assertThat(changes).containsExactly("1000/0 in 0", "3000/0 in 0", "2000/0 in -1", "400000/1 in 3");
        changes.clear();
        tlb.flush();
        assertThat(changes).isEmpty();
    }

    @Test
    void listenerHearsOfAGlobalEntryThatMayTakePrecedenceOverAnother() {
        tlb.insert(0x1000, PAGE, LEAF, 1);
        tlb.insert(0x1000, PAGE, LEAF, 2);
        assertThat(changes).isEmpty();
        tlb.flushAsid(1);
        changes.clear();
        tlb.insert(0x1000, PAGE, GLOBAL, 3);
        assertThat(changes).containsExactly("1000/0 in -1");
    }

    @Test
    void listenerHearsOfAGlobalPageWithinAnothersSuperpage() {
        tlb.insert(0x40_0000, SUPERPAGE, LEAF, 1);
        tlb.insert(0x40_1000, PAGE, GLOBAL, 2);
        assertThat(changes).containsExactly("401000/0 in -1");
    }

    private void fill(int... addresses) {
        for (int address : addresses) {
            tlb.insert(address, PAGE, LEAF, 0);
        }
    }

    private List<Boolean> present(int... addresses) {
        List<Boolean> present = new ArrayList<>();
        for (int address : addresses) {
            present.add(tlb.lookup(address, 0) != Tlb.MISS);
        }
        return present;
    }
}
