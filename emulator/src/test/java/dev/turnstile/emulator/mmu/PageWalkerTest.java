package dev.turnstile.emulator.mmu;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.emulator.cpu.EventCounts;
import dev.turnstile.isa.Paging;
import org.junit.jupiter.api.Test;

class PageWalkerTest {
    private static final int RAM = 0x8000_0000;
    private static final int TABLE = RAM;
    private static final int SECOND_LEVEL = RAM + 0x1000;
    private static final int LEAF = Paging.V | Paging.R | Paging.A;

    private final PhysicalMemory memory = new PhysicalMemory(RAM, 0x4000, 0x1_0000, 4096);
    private final EventCounts counts = new EventCounts();
    private final PageWalker walker = new PageWalker(memory, counts);

    @Test
    void readsTwoEntriesForAPage() {
        write(TABLE + 4, SECOND_LEVEL | Paging.V);
        write(SECOND_LEVEL + 8, 0x8000_3000 | LEAF);
        assertThat(walker.walk(TABLE, 0x40_2abc)).isEqualTo(0x8000_3000L | LEAF);
        assertThat(walker.level()).isZero();
        assertThat(counts.walkReads).isEqualTo(2);
    }

    @Test
    void readsOneEntryForASuperpage() {
        write(TABLE + 4, 0xc040_0000 | LEAF);
        assertThat(walker.walk(TABLE, 0x40_2abc)).isEqualTo(0xc040_0000L | LEAF);
        assertThat(walker.level()).isOne();
        assertThat(counts.walkReads).isOne();
    }

    @Test
    void entryOfAllOnesIsReservedAndNotMissingMemory() {
        write(TABLE + 4, -1);
        assertThat(walker.walk(TABLE, 0x40_0000)).isEqualTo(PageWalker.NOT_MAPPED);
        assertThat(counts.walkReads).isOne();
    }

    @Test
    void tableOutsideRamIsNotReadAndNotCounted() {
        write(TABLE, 0x1_0000 | Paging.V);
        assertThat(walker.walk(TABLE, 0)).as("in the ROM").isEqualTo(PageWalker.NO_MEMORY);
        assertThat(walker.walk(RAM - 0x1000, 0)).isEqualTo(PageWalker.NO_MEMORY);
        assertThat(counts.walkReads).isOne();
    }

    @Test
    void peekCountsNothing() {
        write(TABLE + 4, 0xc040_0000 | LEAF);
        assertThat(walker.peek(TABLE, 0x40_0000)).isEqualTo(0xc040_0000L | LEAF);
        assertThat(counts.walkReads).isZero();
    }

    private void write(int address, int entry) {
        memory.store(memory.index(address), 4, entry);
    }
}
