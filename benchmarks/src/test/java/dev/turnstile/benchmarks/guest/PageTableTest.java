package dev.turnstile.benchmarks.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.isa.Paging;
import dev.turnstile.isa.elf.Bytes;
import org.junit.jupiter.api.Test;

class PageTableTest {
    private static final int BASE = 0x8200_0000;
    private static final int LEAF = Paging.V | Paging.A | Paging.D;

    private final PageTable table = new PageTable(BASE);

    @Test
    void pageIsMappedInTwoLevels() {
        table.map(0x0040_1000, 0x8100_3000, 1, Paging.R | Paging.U);

        Bytes bytes = table.segment().data();
        assertThat(bytes.word(4)).isEqualTo(BASE + 0x1000 | Paging.V);
        assertThat(bytes.word(0x1004)).isEqualTo(0x8100_3000 | Paging.R | Paging.U | LEAF);
        assertThat(bytes.size()).isEqualTo(0x2000);
    }

    @Test
    void rangeCoversEveryPageThatItTouches() {
        table.map(0x0000_0ffc, 0x8000_0ffc, 8, Paging.R);

        Bytes bytes = table.segment().data();
        assertThat(bytes.word(0x1000)).isEqualTo(0x8000_0000 | Paging.R | LEAF);
        assertThat(bytes.word(0x1004)).isEqualTo(0x8000_1000 | Paging.R | LEAF);
        assertThat(bytes.word(0x1008)).isZero();
    }

    @Test
    void superpageIsALeafInTheFirstLevel() {
        table.mapSuperpage(0xc040_0000, 0x8300_0000, Paging.R | Paging.W);

        Bytes bytes = table.segment().data();
        assertThat(bytes.word(0x301 * 4)).isEqualTo(0x8300_0000 | Paging.R | Paging.W | LEAF);
        assertThat(bytes.size()).isEqualTo(0x1000);
    }
}
