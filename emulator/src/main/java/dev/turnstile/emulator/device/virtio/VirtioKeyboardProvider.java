package dev.turnstile.emulator.device.virtio;

/** Puts keyboards into slots. */
public final class VirtioKeyboardProvider extends VirtioInputProvider {
    public VirtioKeyboardProvider() {
        super(InputKind.KEYBOARD);
    }

    @Override
    public String name() {
        return "virtio-keyboard";
    }

    @Override
    public String help() {
        return "a keyboard, at which a script types";
    }
}
