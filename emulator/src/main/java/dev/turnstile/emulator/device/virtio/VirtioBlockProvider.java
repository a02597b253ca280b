package dev.turnstile.emulator.device.virtio;

import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.device.DeviceContext;
import dev.turnstile.emulator.device.DeviceOption;
import dev.turnstile.emulator.device.DeviceOptions;
import dev.turnstile.emulator.device.DeviceProvider;
import dev.turnstile.emulator.device.Timing;
import dev.turnstile.emulator.host.BlockStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Puts disks into slots. */
public final class VirtioBlockProvider implements DeviceProvider {
    @Override
    public String name() {
        return "virtio-block";
    }

    @Override
    public String help() {
        return "a disk whose sectors are those of a raw image file";
    }

    @Override
    public String kind() {
        return VirtioMmio.DEVICE_TABLE_KIND;
    }

    @Override
    public List<DeviceOption> options() {
        List<DeviceOption> options = new ArrayList<>(List.of(
                new DeviceOption("file", null, "the image, some number of whole sectors of 512 bytes"),
                new DeviceOption("access", "read-write", "read-write, read-only, or snapshot: writes are forgotten")));
        options.addAll(Timing.options(VirtioBlock.DEFAULT_LATENCY));
        return options;
    }

    @Override
    public MappedDevice create(DeviceContext context, DeviceOptions options) throws IOException {
        Timing timing = Timing.of(options);
        BlockStore.Access access = options.choice("access", BlockStore.Access.class);
        BlockStore store = context.files().disk(options.text("file"), access);
        return new VirtioMmio(context, new VirtioBlock(context.clock(), store, timing));
    }
}
