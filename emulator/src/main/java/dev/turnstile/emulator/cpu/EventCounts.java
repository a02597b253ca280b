package dev.turnstile.emulator.cpu;

import dev.turnstile.isa.TrapCause;
import java.util.Arrays;

/** What a hart has counted, apart from instructions and time. Whoever causes an event increments its field. */
public final class EventCounts {
    /** Fetches whose page was not in the instruction TLB. */
    public long itlbMisses;
    /** Loads and stores whose page was not in the data TLB. */
    public long dtlbMisses;
    /** Page-table entries read by the hardware walker. */
    public long walkReads;
    /** Entries into the software refill handler. */
    public long refills;
    /** Flush instructions that drop everything. */
    public long flushesAll;
    /** Flush instructions for one address space. */
    public long flushesAsid;
    /** Flush instructions for one page. */
    public long flushesPage;
    /** Changes between user and kernel mode. */
    public long modeSwitches;

    private final long[] traps = new long[TrapCause.values().length];

    /** Counts a trap. */
    void trap(int cause) {
        traps[cause]++;
    }

    /** Traps with a cause of this number. */
    public long traps(int cause) {
        return traps[cause];
    }

    /** Interrupts taken. */
    public long interrupts() {
        return traps[TrapCause.INTERRUPT.number()];
    }

    /** Traps other than interrupts. */
    public long exceptions() {
        long sum = -interrupts();
        for (long count : traps) {
            sum += count;
        }
        return sum;
    }

    /** Flush instructions of all grains. */
    public long flushes() {
        return flushesAll + flushesAsid + flushesPage;
    }

    /** Makes every count that of another hart. */
    void copyFrom(EventCounts other) {
        itlbMisses = other.itlbMisses;
        dtlbMisses = other.dtlbMisses;
        walkReads = other.walkReads;
        refills = other.refills;
        flushesAll = other.flushesAll;
        flushesAsid = other.flushesAsid;
        flushesPage = other.flushesPage;
        modeSwitches = other.modeSwitches;
        System.arraycopy(other.traps, 0, traps, 0, traps.length);
    }

    /** Sets everything to zero. */
    void reset() {
        itlbMisses = 0;
        dtlbMisses = 0;
        walkReads = 0;
        refills = 0;
        flushesAll = 0;
        flushesAsid = 0;
        flushesPage = 0;
        modeSwitches = 0;
        Arrays.fill(traps, 0);
    }
}
