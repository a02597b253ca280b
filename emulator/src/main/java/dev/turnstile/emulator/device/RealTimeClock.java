package dev.turnstile.emulator.device;

import dev.turnstile.emulator.bus.Clock;
import dev.turnstile.emulator.bus.Deadline;
import dev.turnstile.emulator.bus.InterruptLine;
import dev.turnstile.emulator.bus.MappedDevice;

/**
 * The time of day, with an alarm, by the registers of the Goldfish RTC. No host is asked: the time is that of the configuration at
 * power-on, and goes on with the virtual clock.
 */
public final class RealTimeClock implements MappedDevice {
    /** Low word of the nanoseconds since 1970; reading it latches the high word, writing it sets the time. */
    public static final int TIME_LOW = 0x00;
    /** The latched high word; writing it prepares a write of the low one. */
    public static final int TIME_HIGH = 0x04;
    /** Low word of the alarm; writing it arms it. */
    public static final int ALARM_LOW = 0x08;
    /** High word of the alarm, to be written before the low one. */
    public static final int ALARM_HIGH = 0x0c;
    /** 1: the alarm interrupts. */
    public static final int INTERRUPT_ENABLED = 0x10;
    /** Writing it disarms the alarm. */
    public static final int CLEAR_ALARM = 0x14;
    /** 1 while the alarm is armed. */
    public static final int ALARM_STATUS = 0x18;
    /** Writing it acknowledges the interrupt. */
    public static final int CLEAR_INTERRUPT = 0x1c;

    private static final long NANOSECONDS_PER_TICK = 1_000_000_000 / Clock.FREQUENCY;
    private static final long FAR_AWAY = 1L << 60;
    private static final long WORD = 0xffff_ffffL;

    private final Clock clock;
    private final InterruptLine line;
    private final long timeAtPowerOn;
    private final Deadline ring;

    private long timeAtZero;
    private int latchedHigh;
    private int preparedHigh;
    private long alarm;
    private boolean enabled;
    private boolean rung;

    /**
     * @param timeAtPowerOn nanoseconds since 1970
     */
    public RealTimeClock(DeviceContext context, long timeAtPowerOn) {
        this.clock = context.clock();
        this.line = context.line();
        this.timeAtPowerOn = timeAtPowerOn;
        this.timeAtZero = timeAtPowerOn;
        this.ring = clock.deadline(this::ring);
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
            case TIME_LOW -> {
                latchedHigh = (int) (time() >>> 32);
                yield time() & WORD;
            }
            case TIME_HIGH -> latchedHigh & WORD;
            case ALARM_LOW -> alarm & WORD;
            case ALARM_HIGH -> alarm >>> 32;
            case INTERRUPT_ENABLED -> enabled ? 1 : 0;
            case ALARM_STATUS -> ring.pending() ? 1 : 0;
            case CLEAR_ALARM, CLEAR_INTERRUPT -> 0;
            default -> REFUSED;
        };
    }

    @Override
    public boolean store(int offset, int width, int value) {
        if (width != 4 || offset > CLEAR_INTERRUPT) {
            return false;
        }
        switch (offset) {
            case TIME_LOW -> setTime((long) preparedHigh << 32 | value & WORD);
            case TIME_HIGH -> preparedHigh = value;
            case ALARM_LOW -> {
                alarm = alarm & ~WORD | value & WORD;
                arm();
            }
            case ALARM_HIGH -> alarm = (long) value << 32 | alarm & WORD;
            case INTERRUPT_ENABLED -> enabled = (value & 1) != 0;
            case CLEAR_ALARM -> ring.cancel();
            case CLEAR_INTERRUPT -> rung = false;
            default -> {} // The status can only be read.
        }
        drive();
        return true;
    }

    @Override
    public void reset() {
        ring.cancel();
        timeAtZero = timeAtPowerOn;
        latchedHigh = 0;
        preparedHigh = 0;
        alarm = 0;
        enabled = false;
        rung = false;
        drive();
    }

    private long time() {
        return timeAtZero + clock.now() * NANOSECONDS_PER_TICK;
    }

    /** Sets the time as of behind the storing instruction; an armed alarm rings at the new time that it is set to. */
    private void setTime(long nanoseconds) {
        timeAtZero = nanoseconds - (clock.now() + 1) * NANOSECONDS_PER_TICK;
        if (ring.pending()) {
            arm();
        }
    }

    /** An alarm in the past rings at once. */
    private void arm() {
        long ahead = alarm > time() ? alarm - time() : 0;
        // The difference of two times of opposite signs may not fit: it is further away than any run gets.
        long ticks = ahead < 0 ? FAR_AWAY : (ahead - 1) / NANOSECONDS_PER_TICK + 1;
        ring.at(clock.now() + Math.max(1, ticks));
    }

    private void ring() {
        rung = true;
        drive();
    }

    private void drive() {
        line.set(enabled && rung);
    }
}
