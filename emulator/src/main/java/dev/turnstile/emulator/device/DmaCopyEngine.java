package dev.turnstile.emulator.device;

import dev.turnstile.emulator.bus.Clock;
import dev.turnstile.emulator.bus.Deadline;
import dev.turnstile.emulator.bus.DmaPort;
import dev.turnstile.emulator.bus.InterruptLine;
import dev.turnstile.emulator.bus.MappedDevice;

/**
 * Copies memory while the processor does something else: the smallest device that has a doorbell, a latency, DMA and an
 * interrupt, and so the first one to write a driver for.
 */
public final class DmaCopyEngine implements MappedDevice {
    /** Physical address to copy from. */
    public static final int SOURCE = 0x00;
    /** Physical address to copy to. */
    public static final int DESTINATION = 0x04;
    /** Number of bytes, unsigned. */
    public static final int LENGTH = 0x08;
    /** {@link #START} and {@link #INTERRUPT_WHEN_DONE}; the start bit reads as zero. */
    public static final int CONTROL = 0x0c;
    /** {@link #BUSY}, {@link #DONE}, {@link #ERROR}; writing ones clears the latter two. */
    public static final int STATUS = 0x10;

    /** In {@link #CONTROL}: begin to copy. */
    public static final int START = 1;
    /** In {@link #CONTROL}: assert the line while the status shows that a copy has ended. */
    public static final int INTERRUPT_WHEN_DONE = 2;

    /** In {@link #STATUS}: a copy is under way. */
    public static final int BUSY = 1;
    /** In {@link #STATUS}: a copy has ended, well or not. */
    public static final int DONE = 2;
    /** In {@link #STATUS}: the copy has ended at an address outside RAM. */
    public static final int ERROR = 4;

    /** Ticks from the start of a copy of nothing to its end. */
    public static final int SETUP_TICKS = 100;
    /** Bytes that are copied in a tick. */
    public static final int BYTES_PER_TICK = 16;

    private static final int PIECE = 4096;
    private static final long WORD = 0xffff_ffffL;

    private final Clock clock;
    private final InterruptLine line;
    private final DmaPort memory;
    private final Deadline end;
    private final byte[] piece = new byte[PIECE];

    private int source;
    private int destination;
    private int length;
    private boolean interruptWhenDone;
    private int ended;

    public DmaCopyEngine(DeviceContext context) {
        this.clock = context.clock();
        this.line = context.line();
        this.memory = context.memory();
        this.end = clock.deadline(this::finish);
    }

    @Override
    public int size() {
        return 4096;
    }

    @Override
    public long load(int offset, int width) {
        if (width != 4) {
            return REFUSED;
        }
        return switch (offset) {
            case SOURCE -> source & WORD;
            case DESTINATION -> destination & WORD;
            case LENGTH -> length & WORD;
            case CONTROL -> interruptWhenDone ? INTERRUPT_WHEN_DONE : 0;
            case STATUS -> ended | (busy() ? BUSY : 0);
            default -> REFUSED;
        };
    }

    @Override
    public boolean store(int offset, int width, int value) {
        if (width != 4 || offset > STATUS) {
            return false;
        }
        if (offset == STATUS) {
            ended &= ~value;
            drive();
        } else if (!busy()) {
            program(offset, value);
        }
        return true;
    }

    @Override
    public void reset() {
        end.cancel();
        memory.returned(this);
        source = 0;
        destination = 0;
        length = 0;
        interruptWhenDone = false;
        ended = 0;
        drive();
    }

    private boolean busy() {
        return end.pending();
    }

    private void program(int offset, int value) {
        switch (offset) {
            case SOURCE -> source = value;
            case DESTINATION -> destination = value;
            case LENGTH -> length = value;
            default -> control(value);
        }
    }

    private void control(int value) {
        interruptWhenDone = (value & INTERRUPT_WHEN_DONE) != 0;
        if ((value & START) != 0) {
            ended = 0;
            memory.lent(this, source, length & WORD, DmaPort.Use.READ);
            memory.lent(this, destination, length & WORD, DmaPort.Use.WRITE);
            long transfer = ((length & WORD) + BYTES_PER_TICK - 1) / BYTES_PER_TICK;
            end.at(clock.now() + 1 + SETUP_TICKS + transfer);
        }
        drive();
    }

    private void finish() {
        ended = copy() ? DONE : DONE | ERROR;
        memory.returned(this);
        drive();
    }

    /** Copies piece by piece in ascending order; false at the first piece that is not in RAM on both sides. */
    private boolean copy() {
        long left = length & WORD;
        int from = source;
        int to = destination;
        while (left > 0) {
            int count = (int) Math.min(left, PIECE);
            if (!memory.read(from, piece, 0, count) || !memory.write(to, piece, 0, count)) {
                return false;
            }
            from += count;
            to += count;
            left -= count;
        }
        return true;
    }

    private void drive() {
        line.set(interruptWhenDone && ended != 0);
    }
}
