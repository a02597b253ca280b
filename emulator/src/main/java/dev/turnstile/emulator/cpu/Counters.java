package dev.turnstile.emulator.cpu;

import dev.turnstile.isa.Counter;

/** The counters as {@code rdctr} numbers them, on top of what a hart counts. */
final class Counters {
    private static final Counter[] ALL = Counter.values();

    private Counters() {}

    /** The 64-bit value of the counter whose low word has this number. */
    static long read(Hart hart, int number) {
        if (number >= Counter.TRAPS) {
            return hart.counts().traps(number - Counter.TRAPS);
        }
        EventCounts counts = hart.counts();
        return switch (ALL[number]) {
            case INSTRUCTIONS -> hart.instructions;
            case CYCLES -> hart.cycles();
            case TIME -> hart.time();
            case ITLB_MISSES -> counts.itlbMisses;
            case DTLB_MISSES -> counts.dtlbMisses;
            case WALK_READS -> counts.walkReads;
            case REFILLS -> counts.refills;
            case INTERRUPTS -> counts.interrupts();
            case EXCEPTIONS -> counts.exceptions();
            case FLUSHES -> counts.flushes();
            case FLUSHES_ASID -> counts.flushesAsid;
            case FLUSHES_PAGE -> counts.flushesPage;
            case MODE_SWITCHES -> counts.modeSwitches;
            case DMA_BYTES -> hart.dmaBytes();
        };
    }
}
