package dev.turnstile.emulator.device;

import dev.turnstile.emulator.bus.MappedDevice;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The devices that can be put into a machine's slots, by name. */
public final class DeviceRegistry {
    /** Register windows are whole pages. */
    private static final int PAGE_SIZE = 4096;

    private final SortedMap<String, DeviceProvider> providers = new TreeMap<>();

    /**
     * A registry of the given providers.
     *
     * @throws IllegalArgumentException if two have the same name; the message is made for users
     */
    public DeviceRegistry(Iterable<DeviceProvider> providers) {
        for (DeviceProvider provider : providers) {
            @Nullable DeviceProvider other = this.providers.putIfAbsent(provider.name(), provider);
            if (other != null) {
                throw new IllegalArgumentException("two devices are called " + provider.name() + ": "
                        + other.getClass().getName() + " and "
                        + provider.getClass().getName());
            }
        }
    }

    /**
     * The devices that a class loader finds on its class path.
     *
     * @throws IllegalArgumentException if one of them can't be loaded; the message is made for users
     */
    public static DeviceRegistry load(ClassLoader loader) {
        List<DeviceProvider> found = new ArrayList<>();
        try {
            ServiceLoader.load(DeviceProvider.class, loader).forEach(found::add);
        } catch (ServiceConfigurationError e) {
            throw new IllegalArgumentException("a device on the class path can't be loaded: " + e.getMessage(), e);
        }
        return new DeviceRegistry(found);
    }

    /** All devices, in the order of their names. */
    public Collection<DeviceProvider> providers() {
        return providers.values();
    }

    /**
     * The device of a name.
     *
     * @throws IllegalArgumentException if there is none; the message is made for users
     */
    public DeviceProvider provider(String name) {
        @Nullable DeviceProvider provider = providers.get(name);
        if (provider == null) {
            throw new IllegalArgumentException(
                    "there is no device '" + name + "'; there is " + String.join(", ", providers.keySet()));
        }
        return provider;
    }

    /**
     * Makes a device.
     *
     * @throws IllegalArgumentException if there is no such device, or not with these options; the message is made for users
     * @throws IOException if something of the host's can't be used; the message is made for users
     */
    public MappedDevice create(DeviceSpecification wanted, DeviceContext context) throws IOException {
        DeviceProvider provider = provider(wanted.name());
        MappedDevice device =
                provider.create(context, new DeviceOptions(wanted.name(), provider.options(), wanted.options()));
        if (device.size() <= 0 || device.size() % PAGE_SIZE != 0) {
            throw new IllegalArgumentException("device " + wanted.name() + " has a register window of " + device.size()
                    + " bytes, which is no multiple of " + PAGE_SIZE);
        }
        return device;
    }
}
