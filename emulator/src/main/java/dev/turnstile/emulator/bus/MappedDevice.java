package dev.turnstile.emulator.bus;

/**
 * A device with registers in the physical address space.
 *
 * <p>A device is called between two instructions of the guest, never concurrently, and does nothing on its own: what takes
 * time it finishes at a {@link Deadline}. It must stand any access: what is not a register, or not in that width, is
 * answered with a refusal, which the hart sees as an access fault.
 */
public interface MappedDevice {
    /** What {@link #load} returns for an access that it refuses. */
    long REFUSED = -1;

    /** Size of the register window in bytes, a multiple of 4096. */
    int size();

    /**
     * Reads a register.
     *
     * @param offset from the start of the window, aligned to the width
     * @param width 1, 2 or 4 bytes
     * @return the value, zero-extended, or {@link #REFUSED}
     */
    long load(int offset, int width);

    /**
     * Writes a register.
     *
     * @param offset from the start of the window, aligned to the width
     * @param width 1, 2 or 4 bytes
     * @param value zero-extended
     * @return false if the access is refused
     */
    boolean store(int offset, int width, int value);

    /** Puts every register into the state after power-on, lowers the line and cancels deadlines. */
    void reset();
}
