package dev.turnstile.emulator.interpreter;

import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.emulator.bus.WatchedFrames;
import dev.turnstile.emulator.bus.WriteObserver;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.isa.ControlRegister;
import dev.turnstile.isa.Counter;
import dev.turnstile.isa.Format;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Operand;
import dev.turnstile.isa.Paging;
import java.util.ArrayDeque;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Predecoded code, a page of {@code long}s for each frame that is executed. Being keyed by physical page, it outlives TLB
 * flushes and address spaces. Words are decoded when they are first reached; a write to a word makes it undecoded again.
 *
 * <p>A decoded instruction is, from the low bits: {@link Operation} (8 bits), destination (8; {@link Hart#SINK} for r0), first
 * source (8), second source (8), immediate (32, signed, scaled, and shifted where it is a high half).
 */
final class DecodedPages implements WriteObserver {
    /** Instructions a page. */
    static final int WORDS = Paging.PAGE_SIZE / 4;

    /** Index of the {@link Operation#REFETCH} behind the last instruction, into which execution runs at the end of the page. */
    private static final int END = WORDS;
    /** Index of the frame's number. */
    private static final int FRAME = WORDS + 1;
    /** Bound of the host memory used: 32 MiB. */
    private static final int MOST_PAGES = 4096;
    /** After so many writes a page is taken for data. */
    private static final int MOST_WRITES = 32;

    private final PhysicalMemory memory;
    private final WatchedFrames watched;
    private final long[] @Nullable [] pages;
    private final byte[] writes;
    private final ArrayDeque<Integer> inUse = new ArrayDeque<>();

    DecodedPages(PhysicalMemory memory, WatchedFrames watched) {
        this.memory = memory;
        this.watched = watched;
        this.pages = new long[memory.frames()][];
        this.writes = new byte[memory.frames()];
        watched.addObserver(this);
    }

    /** The pages by frame, null where none is; to be read only. */
    long[] @Nullable [] byFrame() {
        return pages;
    }

    /** The page of a frame, made if there is none. */
    long[] page(int frame) {
        long[] page = pages[frame];
        return page == null ? make(frame) : page;
    }

    private long[] make(int frame) {
        if (inUse.size() == MOST_PAGES) {
            discard(inUse.remove());
        }
        long[] page = new long[WORDS + 2];
        page[END] = Operation.REFETCH;
        page[FRAME] = frame;
        pages[frame] = page;
        writes[frame] = 0;
        inUse.add(frame);
        watched.add(frame);
        return page;
    }

    /** Throws a page away; who still executes it meets a refetch at once. */
    private void discard(int frame) {
        Arrays.fill(pages[frame], 0, WORDS, Operation.REFETCH);
        pages[frame] = null;
        watched.remove(frame);
    }

    /** Throws everything away. */
    void reset() {
        for (int frame : inUse) {
            discard(frame);
        }
        inUse.clear();
    }

    @Override
    public void written(int index, int length) {
        int frame = index >>> Paging.PAGE_BITS;
        long[] page = pages[frame];
        if (page == null) {
            return;
        }
        writes[frame]++;
        if (writes[frame] == MOST_WRITES) {
            inUse.remove(frame);
            discard(frame);
        } else {
            int first = index & Paging.PAGE_SIZE - 1;
            Arrays.fill(page, first >>> 2, (first + length - 1 >>> 2) + 1, Operation.UNDECODED);
        }
    }

    /** The instruction word that an entry of a page stands for. */
    int word(long[] page, int i) {
        return memory.word(((int) page[FRAME] << Paging.PAGE_BITS) + (i << 2));
    }

    /** Decodes the instruction at an undecoded place of a page. */
    void decode(long[] page, int i) {
        page[i] = decoded(word(page, i));
    }

    private static long decoded(int word) {
        @Nullable Opcode opcode = Opcode.decode(word);
        if (opcode == null || !isComplete(opcode, word)) {
            return Operation.ILLEGAL | (long) word << 32;
        }
        int destination = Hart.SINK;
        int first = 0;
        int second = 0;
        int immediate = 0;
        for (Operand operand : opcode.format().operands()) {
            int value = operand.extract(word);
            switch (operand) {
                case RD -> destination = value == 0 ? Hart.SINK : value;
                case RS1, CONSTANT -> first = value;
                case RS2, SOURCE -> second = value;
                case HIGH -> immediate = value << 16;
                default -> immediate = value;
            }
        }
        return Operation.FIRST + opcode.ordinal()
                | destination << 8
                | first << 16
                | (long) second << 24
                | (long) immediate << 32;
    }

    /** Whether the control register or counter that a word names exists and may be used so. */
    private static boolean isComplete(Opcode opcode, int word) {
        Format format = opcode.format();
        if (format == Format.READ_COUNTER) {
            return Counter.exists(Operand.COUNTER.extract(word));
        }
        if (format != Format.CONTROL_REGISTER && format != Format.CONTROL_CONSTANT) {
            return true;
        }
        @Nullable ControlRegister register = ControlRegister.of(Operand.CONTROL.extract(word));
        boolean writes = opcode == Opcode.CSRRW || opcode == Opcode.CSRRWI || Operand.CONSTANT.extract(word) != 0;
        return register != null && !(writes && register.readOnly());
    }
}
