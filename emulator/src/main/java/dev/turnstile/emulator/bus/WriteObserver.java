package dev.turnstile.emulator.bus;

/** Learns of writes to memory that don't come from the hart's own fast path. */
@FunctionalInterface
public interface WriteObserver {
    /**
     * Called after RAM has changed.
     *
     * @param index into {@link PhysicalMemory#bytes}
     * @param length in bytes, at least 1
     */
    void written(int index, int length);
}
