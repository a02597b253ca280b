package dev.turnstile.emulator.bus;

/** A level-triggered line from a device to the interrupt controller. */
@FunctionalInterface
public interface InterruptLine {
    /** Asserts or lowers the line; setting it to what it is has no effect. */
    void set(boolean asserted);
}
