package dev.turnstile.emulator.fault;

/** Is told of each fault when it happens. */
@FunctionalInterface
public interface FaultListener {
    /** Nobody wants to know. */
    FaultListener NONE = (device, kind, time) -> {};

    /**
     * A fault happens.
     *
     * @param device whose, by its name
     * @param time on the machine's clock
     */
    void happened(String device, FaultKind kind, long time);
}
