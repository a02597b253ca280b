package dev.turnstile.emulator.device.virtio;

/** A driver has broken the rules of virtio. The device stops until the driver resets it; the message says why. */
public final class ProtocolViolation extends Exception {
    private static final long serialVersionUID = 1;

    public ProtocolViolation(String message) {
        super(message);
    }
}
