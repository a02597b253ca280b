package dev.turnstile.emulator.device;

import dev.turnstile.emulator.bus.MappedDevice;
import java.io.IOException;
import java.util.List;

/**
 * Makes devices of one kind for a machine's slots. To add a device to the emulator, implement this interface in a class with a
 * public constructor without parameters, and name the class in a file {@code
 * META-INF/services/dev.turnstile.emulator.device.DeviceProvider} of a jar on the class path.
 */
public interface DeviceProvider {
    /** What the user calls it: small letters, digits and hyphens. */
    String name();

    /** What it is, in a line. */
    String help();

    /** How the guest's device table calls it, at most 16 ASCII characters; drivers look for it. */
    default String kind() {
        return name();
    }

    /** What a user may say about it. */
    default List<DeviceOption> options() {
        return List.of();
    }

    /**
     * Makes a device. If it is {@link AutoCloseable}, it is closed with its machine.
     *
     * @throws IllegalArgumentException if the options make no sense; the message is made for users
     * @throws IOException if something of the host's can't be used; the message is made for users
     */
    MappedDevice create(DeviceContext context, DeviceOptions options) throws IOException;
}
