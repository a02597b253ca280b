package dev.turnstile.emulator.bus;

/**
 * Virtual time, in ticks: it counts executed instructions and jumps over the time in which every hart waits. No device
 * knows the time of day.
 */
public interface Clock {
    /** Nominal frequency in Hz: what makes ticks into seconds, where a device has to speak of them. */
    int FREQUENCY = 100_000_000;

    /** The present, exact also within an access to a device: the number of steps before the accessing instruction. */
    long now();

    /** A new deadline, not set yet, at which the given action runs. Actions of one tick run in the order of their making. */
    Deadline deadline(Runnable action);
}
