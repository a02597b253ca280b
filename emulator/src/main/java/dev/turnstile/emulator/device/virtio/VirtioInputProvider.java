package dev.turnstile.emulator.device.virtio;

import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.device.DeviceContext;
import dev.turnstile.emulator.device.DeviceOption;
import dev.turnstile.emulator.device.DeviceOptions;
import dev.turnstile.emulator.device.DeviceProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Puts input devices of a kind into slots. */
abstract class VirtioInputProvider implements DeviceProvider {
    private final InputKind inputKind;

    VirtioInputProvider(InputKind inputKind) {
        this.inputKind = inputKind;
    }

    @Override
    public String kind() {
        return VirtioMmio.DEVICE_TABLE_KIND;
    }

    @Override
    public List<DeviceOption> options() {
        return List.of(new DeviceOption("script", "", "a file that says what is done and when"));
    }

    @Override
    public MappedDevice create(DeviceContext context, DeviceOptions options) throws IOException {
        String file = options.text("script");
        String text = file.isEmpty() ? "" : new String(context.files().read(file), StandardCharsets.UTF_8);
        try {
            return new VirtioMmio(context, new VirtioInput(context.clock(), inputKind, InputScript.read(text)));
        } catch (IOException e) {
            throw new IOException(file + ", " + e.getMessage(), e);
        }
    }
}
