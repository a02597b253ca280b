package dev.turnstile.testkit;

import dev.turnstile.emulator.bus.DeviceTap;
import java.util.Locale;

/**
 * The kernel, or a driver in user space, has read or written a register of a device.
 *
 * @param time on the virtual clock
 * @param device which
 * @param store whether it was written
 * @param offset from the start of the registers
 * @param width 1, 2 or 4 bytes
 * @param value what was written or read, or was to be written
 * @param refused whether the device has refused it, so that the hart has seen an access fault
 */
public record RegisterAccess(
        long time, DeviceTap.Place device, boolean store, int offset, int width, int value, boolean refused) {
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%,d %s %s%d +0x%02x 0x%x%s",
                time,
                device.name(),
                store ? "store" : "load",
                8 * width,
                offset,
                value,
                refused ? " refused" : "");
    }
}
