package dev.turnstile.testkit;

import dev.turnstile.emulator.bus.DeviceTap;
import dev.turnstile.emulator.device.DeviceProvider;
import dev.turnstile.emulator.device.DeviceRegistry;
import dev.turnstile.emulator.device.DeviceSpecification;
import dev.turnstile.emulator.fault.FaultPlan;
import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.host.HostFiles;
import dev.turnstile.emulator.machine.PluggedDevices;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is plugged into a guest's machines: each machine gets all of it anew. */
final class GuestDevices {
    private final List<DeviceSpecification> wanted = new ArrayList<>();
    private final List<DeviceProvider> own = new ArrayList<>();
    private final Map<String, byte[]> files = new HashMap<>();
    private final List<Supplier<? extends DeviceTap>> taps = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private @Nullable ClassLoader loader;
    private @Nullable Supplier<? extends BlockStore> disk;

    void add(String specification) {
        wanted.add(DeviceSpecification.parse(specification));
    }

    void add(DeviceProvider provider, String... options) {
        if (!own.contains(provider)) {
            own.add(provider);
        }
        wanted.add(DeviceSpecification.parse(
                String.join(",", provider.name(), String.join(",", options)).replaceFirst(",$", "")));
    }

    void from(ClassLoader chosen) {
        loader = chosen;
    }

    void file(String name, byte[] contents) {
        files.put(name, contents.clone());
    }

    void disk(Supplier<? extends BlockStore> made) {
        disk = made;
    }

    void tap(Supplier<? extends DeviceTap> made) {
        taps.add(made);
    }

    void fault(String rule) {
        faults.add(rule);
    }

    /** The same, to which nothing is added any more. */
    GuestDevices copy() {
        GuestDevices copy = new GuestDevices();
        copy.wanted.addAll(wanted);
        copy.own.addAll(own);
        copy.files.putAll(files);
        copy.taps.addAll(taps);
        copy.faults.addAll(faults);
        copy.loader = loader;
        copy.disk = disk;
        return copy;
    }

    /** Files for a machine's devices. */
    MemoryFiles hostFiles() {
        return new MemoryFiles(files);
    }

    /** A medium for a machine's disk. */
    @Nullable
    BlockStore newDisk() {
        return disk == null ? null : disk.get();
    }

    /**
     * Everything for a machine's slots.
     *
     * @param outer taps of the kit's own
     */
    PluggedDevices plugged(HostFiles hostFiles, DeviceTap outer) {
        DeviceTap tap = DeviceTap.NONE;
        for (Supplier<? extends DeviceTap> made : taps) {
            tap = tap == DeviceTap.NONE ? made.get() : tap.and(made.get());
        }
        tap = tap == DeviceTap.NONE ? outer : tap.and(outer);
        return new PluggedDevices(registry(), hostFiles, wanted, tap, FaultPlan.of(faults));
    }

    private DeviceRegistry registry() {
        if (wanted.isEmpty()) {
            return new DeviceRegistry(List.of());
        }
        List<DeviceProvider> all = new ArrayList<>(own);
        for (DeviceProvider found : DeviceRegistry.load(classes()).providers()) {
            if (own.stream().noneMatch(provider -> provider.name().equals(found.name()))) {
                all.add(found);
            }
        }
        return new DeviceRegistry(all);
    }

    private ClassLoader classes() {
        if (loader != null) {
            return loader;
        }
        @Nullable ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? GuestDevices.class.getClassLoader() : context;
    }
}
