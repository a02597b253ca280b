package dev.turnstile.emulator.device.virtio;

/** A driver has broken the rules of virtio. The device stops until the driver resets it; the message says why. */
public final class ProtocolViolation extends Exception {
    private static final long serialVersionUID = 1;

    private final Rule rule;

    /** What has been broken, as far as somebody wants to tell it apart. */
    public enum Rule {
        /** An index of a ring goes on by more than the ring is long. */
        RING_INDEX,
        /** A chain of descriptors must end, and within its queue's length. */
        CHAIN,
        /** Any other. */
        OTHER
    }

    public ProtocolViolation(String message) {
        this(Rule.OTHER, message);
    }

    ProtocolViolation(Rule rule, String message) {
        super(message);
        this.rule = rule;
    }

    /** The rule. */
    public Rule rule() {
        return rule;
    }
}
