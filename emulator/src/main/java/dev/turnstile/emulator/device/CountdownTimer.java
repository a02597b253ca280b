package dev.turnstile.emulator.device;

import dev.turnstile.emulator.bus.Clock;
import dev.turnstile.emulator.bus.Deadline;
import dev.turnstile.emulator.bus.InterruptLine;
import dev.turnstile.emulator.bus.MappedDevice;

/** The timer: the clock to read, and a countdown to an interrupt for each hart. */
public final class CountdownTimer implements MappedDevice {
    /** Low word of the clock; reading it latches the high word. */
    public static final int TIME = 0x00;
    /** The latched high word. */
    public static final int TIME_HIGH = 0x04;
    /** Ticks until hart h is interrupted, at {@code COUNTDOWN + COUNTDOWN_STRIDE * h}. */
    public static final int COUNTDOWN = 0x10;
    /** Distance between two harts' countdowns. */
    public static final int COUNTDOWN_STRIDE = 0x10;

    private static final long WORD = 0xffff_ffffL;

    private final Clock clock;
    private final InterruptLine[] lines;
    private final Deadline[] deadlines;
    private int latchedHigh;

    /** A stopped timer; one line, and so one countdown, for each hart. */
    public CountdownTimer(Clock clock, InterruptLine... lines) {
        this.clock = clock;
        this.lines = lines.clone();
        this.deadlines = new Deadline[lines.length];
        for (int hart = 0; hart < lines.length; hart++) {
            InterruptLine line = lines[hart];
            deadlines[hart] = clock.deadline(() -> line.set(true));
        }
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
        if (offset == TIME) {
            long now = clock.now();
            latchedHigh = (int) (now >>> 32);
            return now & WORD;
        }
        if (offset == TIME_HIGH) {
            return latchedHigh & WORD;
        }
        int hart = hart(offset);
        return hart < 0 ? REFUSED : ticksLeft(deadlines[hart]);
    }

    @Override
    public boolean store(int offset, int width, int value) {
        if (width != 4) {
            return false;
        }
        int hart = hart(offset);
        if (hart < 0) {
            return offset == TIME || offset == TIME_HIGH;
        }
        lines[hart].set(false);
        if (value == 0) {
            deadlines[hart].cancel();
        } else {
            // The storing instruction itself takes a tick.
            deadlines[hart].at(clock.now() + 1 + (value & WORD));
        }
        return true;
    }

    @Override
    public void reset() {
        latchedHigh = 0;
        for (int hart = 0; hart < lines.length; hart++) {
            deadlines[hart].cancel();
            lines[hart].set(false);
        }
    }

    private long ticksLeft(Deadline deadline) {
        return deadline.pending() ? Math.min(deadline.time() - clock.now(), WORD) : 0;
    }

    /** The hart whose countdown is at the offset, -1 if none is. */
    private int hart(int offset) {
        int hart = (offset - COUNTDOWN) / COUNTDOWN_STRIDE;
        return offset >= COUNTDOWN && offset % COUNTDOWN_STRIDE == 0 && hart < lines.length ? hart : -1;
    }
}
