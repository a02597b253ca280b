package dev.turnstile.emulator.device.virtio;

import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.device.DeviceContext;
import dev.turnstile.emulator.device.DeviceOption;
import dev.turnstile.emulator.device.DeviceOptions;
import dev.turnstile.emulator.device.DeviceProvider;
import dev.turnstile.emulator.device.Timing;
import dev.turnstile.emulator.host.CaptureReader;
import dev.turnstile.emulator.host.CaptureWriter;
import dev.turnstile.emulator.host.Frame;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts network cards into slots. */
public final class VirtioNetProvider implements DeviceProvider {
    private static final long LATENCY = 1000;
    private static final String ADDRESS = "[0-9a-fA-F]{2}(:[0-9a-fA-F]{2}){5}";

    private enum Switch {
        OFF,
        ON
    }

    @Override
    public String name() {
        return "virtio-net";
    }

    @Override
    public String help() {
        return "a network card whose frames come back, come from a recording, are recorded";
    }

    @Override
    public String kind() {
        return VirtioMmio.DEVICE_TABLE_KIND;
    }

    @Override
    public List<DeviceOption> options() {
        List<DeviceOption> options = new ArrayList<>(List.of(
                new DeviceOption("mac", "02:54:55:52:4e:01", "the card's address"),
                new DeviceOption("loopback", "off", "on: what is sent comes back"),
                new DeviceOption("replay", "", "a pcapng or pcap file: its frames come in when the driver is ready"),
                new DeviceOption("capture", "", "a pcapng file to write, of everything that is sent or comes in")));
        options.addAll(Timing.options(LATENCY));
        return options;
    }

    @Override
    public MappedDevice create(DeviceContext context, DeviceOptions options) throws IOException {
        Timing timing = Timing.of(options);
        byte[] address = address(options.text("mac"));
        boolean loopback = options.choice("loopback", Switch.class) == Switch.ON;
        String replay = options.text("replay");
        List<Frame> recording = replay.isEmpty() ? List.of() : read(replay, context);
        String file = options.text("capture");
        @Nullable
        CaptureWriter capture =
                file.isEmpty() ? null : new CaptureWriter(context.files().create(file));
        Wire wire = new LocalWire(context.clock(), loopback, recording, capture);
        return new VirtioMmio(context, new VirtioNet(context.clock(), timing, address, wire));
    }

    private static List<Frame> read(String file, DeviceContext context) throws IOException {
        byte[] bytes = context.files().read(file);
        try {
            return CaptureReader.read(bytes);
        } catch (IOException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }

    private static byte[] address(String text) {
        if (!text.matches(ADDRESS)) {
            throw new IllegalArgumentException(
                    "device virtio-net: mac is '" + text + "', and should be six bytes such as 02:54:55:52:4e:01");
        }
        String[] parts = text.split(":", -1);
        byte[] address = new byte[parts.length];
        for (int i = 0; i < parts.length; i++) {
            address[i] = (byte) Integer.parseInt(parts[i], 16);
        }
        if ((address[0] & 1) != 0) {
            throw new IllegalArgumentException(
                    "device virtio-net: mac is '" + text + "', which is the address of a group");
        }
        return address;
    }
}
