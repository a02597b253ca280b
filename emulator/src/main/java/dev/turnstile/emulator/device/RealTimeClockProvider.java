package dev.turnstile.emulator.device;

import dev.turnstile.emulator.bus.MappedDevice;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** Puts clocks that know the time of day into slots. */
public final class RealTimeClockProvider implements DeviceProvider {
    private static final String TIME = "time";
    private static final long NANOSECONDS = 1_000_000_000;

    @Override
    public String name() {
        return "rtc";
    }

    @Override
    public String help() {
        return "the time of day, from a start that one sets, and an alarm";
    }

    @Override
    public List<DeviceOption> options() {
        return List.of(new DeviceOption(TIME, "2026-01-01T00:00:00Z", "what time it is at power-on"));
    }

    @Override
    public MappedDevice create(DeviceContext context, DeviceOptions options) {
        String text = options.text(TIME);
        try {
            Instant time = Instant.parse(text);
            long nanoseconds =
                    Math.addExact(Math.multiplyExact(time.getEpochSecond(), NANOSECONDS), (long) time.getNano());
            return new RealTimeClock(context, nanoseconds);
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "device rtc: time is '" + text + "', and should be like 2026-01-01T00:00:00Z, from 1678 to 2261",
                    e);
        }
    }
}
