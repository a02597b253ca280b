package dev.turnstile.emulator.device;

import dev.turnstile.emulator.bus.MappedDevice;

/** Puts further copy engines into slots. */
public final class DmaCopyProvider implements DeviceProvider {
    @Override
    public String name() {
        return "dma-copy";
    }

    @Override
    public String help() {
        return "copies memory while the processor does something else";
    }

    @Override
    public MappedDevice create(DeviceContext context, DeviceOptions options) {
        return new DmaCopyEngine(context);
    }
}
