package dev.turnstile.testkit;

import dev.turnstile.emulator.bus.DeviceTap;
import dev.turnstile.emulator.bus.InterruptLine;
import dev.turnstile.emulator.bus.MappedDevice;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/** Writes down how devices' registers are used, and how often each device raises its line. */
final class DeviceLog implements DeviceTap {
    /** So many accesses are kept, the last ones. */
    private static final int MOST = 100_000;

    private final Deque<RegisterAccess> accesses = new ArrayDeque<>();
    private final Map<Place, Integer> interrupts = new HashMap<>();
    private LongSupplier time = () -> 0;

    /** Says what time it is; the machine with its clock is made after its taps. */
    void follow(LongSupplier clock) {
        time = clock;
    }

    /** The last accesses to the registers of a device, or of devices of a kind. */
    List<RegisterAccess> accesses(String device) {
        return accesses.stream()
                .filter(access -> isCalled(access.device(), device))
                .toList();
    }

    private static boolean isCalled(Place place, String device) {
        return place.name().equals(device) || place.kind().equals(device);
    }

    /** How often devices with an interrupt number have raised their line. */
    int interrupts(int line) {
        return interrupts.entrySet().stream()
                .filter(entry -> entry.getKey().interrupt() == line)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** How often a device, or devices of a kind, have raised their line. */
    int interrupts(String device) {
        return interrupts.entrySet().stream()
                .filter(entry -> isCalled(entry.getKey(), device))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private void add(RegisterAccess access) {
        if (accesses.size() == MOST) {
            accesses.removeFirst();
        }
        accesses.addLast(access);
    }

    @Override
    public MappedDevice registers(Place place, MappedDevice device) {
        return new MappedDevice() {
            @Override
            public int size() {
                return device.size();
            }

            @Override
            public long load(int offset, int width) {
                long value = device.load(offset, width);
                add(new RegisterAccess(time.getAsLong(), place, false, offset, width, (int) value, value == REFUSED));
                return value;
            }

            @Override
            public boolean store(int offset, int width, int value) {
                boolean taken = device.store(offset, width, value);
                add(new RegisterAccess(time.getAsLong(), place, true, offset, width, value, !taken));
                return taken;
            }

            @Override
            public void reset() {
                device.reset();
            }
        };
    }

    @Override
    public InterruptLine line(Place place, InterruptLine line) {
        return new InterruptLine() {
            private boolean up;

            @Override
            public void set(boolean asserted) {
                if (asserted && !up) {
                    interrupts.merge(place, 1, Integer::sum);
                }
                up = asserted;
                line.set(asserted);
            }
        };
    }
}
