package dev.turnstile.emulator.machine;

import dev.turnstile.emulator.device.DeviceRegistry;
import dev.turnstile.emulator.device.DeviceSpecification;
import dev.turnstile.emulator.host.HostFiles;
import java.util.List;

/**
 * What is plugged into a machine's slots, from slot 1 on.
 *
 * @param registry makes the devices
 * @param files what they get of the host
 * @param wanted in the order of their slots
 */
public record PluggedDevices(DeviceRegistry registry, HostFiles files, List<DeviceSpecification> wanted) {
    /** Nothing is plugged in. */
    public static final PluggedDevices NONE =
            new PluggedDevices(new DeviceRegistry(List.of()), HostFiles.NONE, List.of());

    /** Keeps its own list. */
    public PluggedDevices {
        wanted = List.copyOf(wanted);
    }

    /** The same devices with other files. */
    public PluggedDevices withFiles(HostFiles others) {
        return new PluggedDevices(registry, others, wanted);
    }
}
