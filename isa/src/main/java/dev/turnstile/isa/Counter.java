package dev.turnstile.isa;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The 64-bit event counters that {@code rdctr} reads in every mode. Number n is the low word, n + {@link #HIGH} the high
 * word; in assembly source the high word's name has an {@code h} at its end. All start at 0 and none can be written. The
 * traps by cause follow the last of these lines: {@link #TRAPS} + the cause's number.
 */
public enum Counter {
    INSTRUCTIONS("instructions", "instructions executed, those that trapped included"),
    CYCLES("cycles", "the cost model's weighted sum of the other counters"),
    TIME("time", "the virtual clock: instructions, and the time that was waited for interrupts"),
    ITLB_MISSES("itlb_misses", "fetches whose page was not in the instruction TLB"),
    DTLB_MISSES("dtlb_misses", "loads and stores whose page was not in the data TLB"),
    WALK_READS("walk_reads", "page-table entries read by the hardware walker"),
    REFILLS("refills", "entries into the software refill handler"),
    INTERRUPTS("interrupts", "interrupts taken"),
    EXCEPTIONS("exceptions", "traps other than interrupts and refills"),
    FLUSHES("flushes", "flush instructions, all grains"),
    FLUSHES_ASID("flushes_asid", "flushes of one address space"),
    FLUSHES_PAGE("flushes_page", "flushes of one page"),
    MODE_SWITCHES("mode_switches", "changes between user and kernel mode, either way"),
    DMA_BYTES("dma_bytes", "bytes that devices read from or wrote to memory");

    /** Number of the counter of traps with cause 0; those of the other causes follow. */
    public static final int TRAPS = 0x20;
    /** Distance from the number of a counter's low word to that of its high word. */
    public static final int HIGH = 0x100;

    private static final Map<String, Counter> BY_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Counter::label, Function.identity()));

    private final String label;
    private final String meaning;

    Counter(String label, String meaning) {
        this.label = label;
        this.meaning = meaning;
    }

    /** The name in assembly source and in statistics. */
    public String label() {
        return label;
    }

    /** The number of the low word in the instruction. */
    public int number() {
        return ordinal();
    }

    /** What is counted. */
    public String meaning() {
        return meaning;
    }

    /** The counter number, high half included, of a source name such as {@code cyclesh}; -1 if there is none. */
    public static int number(String name) {
        @Nullable Counter low = BY_NAME.get(name);
        if (low != null) {
            return low.number();
        }
        @Nullable Counter high = name.endsWith("h") ? BY_NAME.get(name.substring(0, name.length() - 1)) : null;
        return high == null ? -1 : high.number() + HIGH;
    }

    /** Whether a counter number, low or high, exists. */
    public static boolean exists(int number) {
        int low = number & ~HIGH;
        return low < values().length || low >= TRAPS && low < TRAPS + TrapCause.values().length;
    }
}
