package dev.turnstile.emulator.device.nvme;

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

/** Puts NVMe controllers into slots, two each. */
public final class NvmeProvider implements DeviceProvider {
    @Override
    public String name() {
        return "nvme";
    }

    @Override
    public String help() {
        return "an NVMe controller with one namespace, whose sectors are those of a raw image file";
    }

    @Override
    public List<DeviceOption> options() {
        List<DeviceOption> options = new ArrayList<>(List.of(
                new DeviceOption("file", null, "the image, some number of whole sectors of 512 bytes"),
                new DeviceOption("access", "read-write", "read-write, read-only, or snapshot: writes are forgotten")));
        options.addAll(Timing.options(NvmeController.DEFAULT_LATENCY));
        return options;
    }

    @Override
    public MappedDevice create(DeviceContext context, DeviceOptions options) throws IOException {
        Timing timing = Timing.of(options);
        BlockStore.Access access = options.choice("access", BlockStore.Access.class);
        return new NvmeController(context, context.files().disk(options.text("file"), access), timing);
    }
}
