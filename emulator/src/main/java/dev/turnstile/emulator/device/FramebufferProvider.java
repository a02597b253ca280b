package dev.turnstile.emulator.device;

import dev.turnstile.emulator.bus.Clock;
import dev.turnstile.emulator.bus.MappedDevice;
import java.util.List;

/** Puts screens into slots. */
public final class FramebufferProvider implements DeviceProvider {
    private static final int MOST_PIXELS = 4096;
    private static final int MOST_FREQUENCY = 1000;

    @Override
    public String name() {
        return "framebuffer";
    }

    @Override
    public String help() {
        return "a screen that shows pixels from memory, and whose frames become pictures";
    }

    @Override
    public List<DeviceOption> options() {
        return List.of(
                new DeviceOption("width", "640", "pixels in a row"),
                new DeviceOption("height", "480", "rows"),
                new DeviceOption("frequency", "60", "frames in a second of the guest's time"),
                new DeviceOption(
                        "file",
                        "",
                        "where the last frame goes, .png or .ppm; with %d in the name, each frame that differs"));
    }

    @Override
    public MappedDevice create(DeviceContext context, DeviceOptions options) {
        int width = (int) options.number("width", 1, MOST_PIXELS);
        int height = (int) options.number("height", 1, MOST_PIXELS);
        long period = Clock.FREQUENCY / options.number("frequency", 1, MOST_FREQUENCY);
        PictureScreen screen = new PictureScreen(context.files(), options.text("file"), width, height);
        return new Framebuffer(context, width, height, period, screen);
    }
}
