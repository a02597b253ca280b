package dev.turnstile.emulator.device.virtio;

import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.device.DeviceContext;
import dev.turnstile.emulator.device.DeviceOption;
import dev.turnstile.emulator.device.DeviceOptions;
import dev.turnstile.emulator.device.DeviceProvider;
import dev.turnstile.emulator.device.Timing;
import java.util.ArrayList;
import java.util.List;

/** Puts sources of random bytes into slots. */
public final class VirtioEntropyProvider implements DeviceProvider {
    private static final long LATENCY = 1000;

    @Override
    public String name() {
        return "virtio-entropy";
    }

    @Override
    public String help() {
        return "random bytes, the same in each run";
    }

    @Override
    public String kind() {
        return VirtioMmio.DEVICE_TABLE_KIND;
    }

    @Override
    public List<DeviceOption> options() {
        List<DeviceOption> options =
                new ArrayList<>(List.of(new DeviceOption("seed", "1", "a number from which the bytes follow")));
        options.addAll(Timing.options(LATENCY));
        return options;
    }

    @Override
    public MappedDevice create(DeviceContext context, DeviceOptions options) {
        long seed = options.number("seed", Long.MIN_VALUE, Long.MAX_VALUE);
        return new VirtioMmio(context, new VirtioEntropy(context.clock(), Timing.of(options), seed));
    }
}
