package dev.turnstile.emulator.device.virtio;

import dev.turnstile.emulator.bus.MappedDevice;
import java.io.Closeable;
import java.io.IOException;

/** What makes a virtio device the kind of device that it is; {@link VirtioMmio} does everything that all kinds share. */
public interface VirtioDevice extends Closeable {
    /** The kind, as numbered in section 5. */
    int kind();

    /** The feature bits of this kind that are offered; those of the transport and the queues are added to them. */
    long features();

    /** The number of queues, and for each the largest number of descriptors, a power of two up to 32768. */
    int[] queueSizes();

    /** Called once, before anything else. A device that acts of its own accord keeps the port. */
    default void attach(VirtioPort port) {}

    /** The driver has made buffers available in a queue. */
    void notified(Virtqueue queue);

    /** The driver is ready, since just now. */
    default void started() {}

    /** The driver has taken a queue out of use, and with it the buffers that were taken from it. */
    default void stopped(Virtqueue queue) {}

    /** Forgets the buffers that were taken, and everything that the driver has set. */
    void reset();

    /** The machine starts anew, behind a {@link #reset}: forgets also what outlives a driver. */
    default void restart() {}

    /**
     * Reads the configuration.
     *
     * @param offset from the start of the configuration, aligned to the width
     * @param width 1, 2 or 4 bytes
     * @return the value, zero-extended, or {@link MappedDevice#REFUSED}
     */
    long loadConfiguration(int offset, int width);

    /** Writes the configuration; false if there is nothing to write. */
    default boolean storeConfiguration(int offset, int width, int value) {
        return false;
    }

    /** Gives back what it has of the host's. */
    @Override
    default void close() throws IOException {}
}
