package dev.turnstile.emulator.device;

import dev.turnstile.emulator.bus.Clock;
import java.util.List;

/**
 * How fast a device is. A request that comes when {@code depth} others are being worked at waits for one of them to end. Then it takes
 * {@code latency} ticks; and then its bytes are moved, one request's after the other's, at {@code bandwidth}.
 *
 * @param latency ticks, from 0
 * @param bandwidth bytes in a microsecond of virtual time, which is megabytes in a second; 0 for no limit
 * @param depth requests that are worked at together; 0 for no limit
 */
public record Timing(long latency, long bandwidth, long depth) {
    /** As soon as possible. */
    public static final Timing INSTANT = new Timing(0, 0, 0);

    private static final long MOST_TICKS = 1L << 40;
    private static final long MOST = 1L << 30;
    private static final long TICKS_PER_MICROSECOND = Clock.FREQUENCY / 1_000_000;

    /** Checks the values; the messages are made for users. */
    public Timing {
        if (latency < 0 || latency > MOST_TICKS) {
            throw new IllegalArgumentException("a latency must be 0 to " + MOST_TICKS + " ticks: " + latency);
        }
        if (bandwidth < 0 || bandwidth > MOST) {
            throw new IllegalArgumentException("a bandwidth must be 0 to " + MOST + " bytes: " + bandwidth);
        }
        if (depth < 0 || depth > MOST) {
            throw new IllegalArgumentException("a depth must be 0 to " + MOST + " requests: " + depth);
        }
    }

    /** With this latency, and no other limit. */
    public static Timing ofLatency(long ticks) {
        return new Timing(ticks, 0, 0);
    }

    /**
     * The options that say it.
     *
     * @param latency what it is if nothing is said
     */
    public static List<DeviceOption> options(long latency) {
        return List.of(
                new DeviceOption("latency", Long.toString(latency), "ticks that a request takes"),
                new DeviceOption("bandwidth", "0", "bytes that are moved in a microsecond, 0 for no limit"),
                new DeviceOption("depth", "0", "requests that are worked at together, 0 for no limit"));
    }

    /** What a user has said. */
    public static Timing of(DeviceOptions options) {
        return new Timing(
                options.number("latency", 0, MOST_TICKS),
                options.number("bandwidth", 0, MOST),
                options.number("depth", 0, MOST));
    }

    /** Ticks that it takes to move some bytes, rounded up. */
    long transfer(long bytes) {
        return bandwidth == 0 ? 0 : (bytes * TICKS_PER_MICROSECOND + bandwidth - 1) / bandwidth;
    }
}
