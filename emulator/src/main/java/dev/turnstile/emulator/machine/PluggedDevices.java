package dev.turnstile.emulator.machine;

import dev.turnstile.emulator.bus.DeviceTap;
import dev.turnstile.emulator.device.DeviceRegistry;
import dev.turnstile.emulator.device.DeviceSpecification;
import dev.turnstile.emulator.fault.FaultPlan;
import dev.turnstile.emulator.host.HostFiles;
import java.util.List;

/**
 * What is plugged into a machine's slots, from slot 1 on.
 *
 * @param registry makes the devices
 * @param files what they get of the host
 * @param wanted in the order of their slots
 * @param tap stands between devices and machine, for those that every machine has, too
 * @param faults what goes wrong with the devices, those of every machine, too
 */
public record PluggedDevices(
        DeviceRegistry registry, HostFiles files, List<DeviceSpecification> wanted, DeviceTap tap, FaultPlan faults) {
    /** Nothing is plugged in. */
    public static final PluggedDevices NONE =
            new PluggedDevices(new DeviceRegistry(List.of()), HostFiles.NONE, List.of());

    /** Keeps its own list. */
    public PluggedDevices {
        wanted = List.copyOf(wanted);
    }

    /** Without a tap. */
    public PluggedDevices(DeviceRegistry registry, HostFiles files, List<DeviceSpecification> wanted) {
        this(registry, files, wanted, DeviceTap.NONE, FaultPlan.NONE);
    }

    /** The same devices with other files. */
    public PluggedDevices withFiles(HostFiles others) {
        return new PluggedDevices(registry, others, wanted, tap, faults);
    }

    /** The same devices with this tap, in place of another. */
    public PluggedDevices withTap(DeviceTap other) {
        return new PluggedDevices(registry, files, wanted, other, faults);
    }

    /** The same devices with these faults, in place of others. */
    public PluggedDevices withFaults(FaultPlan others) {
        return new PluggedDevices(registry, files, wanted, tap, others);
    }
}
