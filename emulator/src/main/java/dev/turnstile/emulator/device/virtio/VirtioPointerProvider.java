package dev.turnstile.emulator.device.virtio;

/** Puts pointers into slots. */
public final class VirtioPointerProvider extends VirtioInputProvider {
    public VirtioPointerProvider() {
        super(InputKind.POINTER);
    }

    @Override
    public String name() {
        return "virtio-pointer";
    }

    @Override
    public String help() {
        return "a pointer with three buttons and a wheel, which a script moves";
    }
}
