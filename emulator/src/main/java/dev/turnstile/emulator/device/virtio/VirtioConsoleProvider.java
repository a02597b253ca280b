package dev.turnstile.emulator.device.virtio;

import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.device.DeviceContext;
import dev.turnstile.emulator.device.DeviceOption;
import dev.turnstile.emulator.device.DeviceOptions;
import dev.turnstile.emulator.device.DeviceProvider;
import dev.turnstile.emulator.device.Timing;
import dev.turnstile.emulator.host.OutputFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts consoles into slots. */
public final class VirtioConsoleProvider implements DeviceProvider {
    private static final long LATENCY = 1000;
    private static final int MOST = 0xffff;

    @Override
    public String name() {
        return "virtio-console";
    }

    @Override
    public String help() {
        return "a console whose input comes from a file and whose output goes to one";
    }

    @Override
    public String kind() {
        return VirtioMmio.DEVICE_TABLE_KIND;
    }

    @Override
    public List<DeviceOption> options() {
        List<DeviceOption> options = new ArrayList<>(List.of(
                new DeviceOption("input", "", "a file with all that comes in"),
                new DeviceOption("output", "", "a file for what goes out"),
                new DeviceOption("columns", "80", "how wide it is"),
                new DeviceOption("rows", "24", "how high it is")));
        options.addAll(Timing.options(LATENCY));
        return options;
    }

    @Override
    public MappedDevice create(DeviceContext context, DeviceOptions options) throws IOException {
        Timing timing = Timing.of(options);
        int columns = (int) options.number("columns", 1, MOST);
        int rows = (int) options.number("rows", 1, MOST);
        String from = options.text("input");
        byte[] input = from.isEmpty() ? new byte[0] : context.files().read(from);
        String to = options.text("output");
        @Nullable OutputFile output = to.isEmpty() ? null : context.files().create(to);
        return new VirtioMmio(context, new VirtioConsole(context.clock(), timing, columns, rows, input, output));
    }
}
