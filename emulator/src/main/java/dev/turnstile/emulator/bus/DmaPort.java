package dev.turnstile.emulator.bus;

/**
 * A device's way to memory. It reaches RAM only, and behind an IOMMU only what is granted to the device, and refuses everything else; what it writes is seen by the
 * engines' translated code. Each byte moved counts in {@code dma_bytes}.
 */
public interface DmaPort {
    /**
     * Copies guest memory to the host.
     *
     * @param address physical, or as an IOMMU maps it
     * @return false, with nothing copied, if a byte of the range is out of reach
     */
    boolean read(int address, byte[] to, int at, int length);

    /**
     * Copies from the host to guest memory.
     *
     * @param address physical, or as an IOMMU maps it
     * @return false, with nothing copied, if a byte of the range is out of reach
     */
    boolean write(int address, byte[] from, int at, int length);

    /**
     * Whether addresses may be other than physical, and memory out of reach, because an IOMMU is in between. Whoever wraps a port says what it
     * says.
     */
    default boolean restricted() {
        return false;
    }

    /** What a device does with memory that its driver has handed to it. */
    enum Use {
        /** Reads it; the driver must not change it meanwhile. */
        READ,
        /** Writes it, and may read it; the driver must not touch it meanwhile. */
        WRITE,
        /** Both sides read and write it, by rules of their own. */
        SHARED,
        /** Entries that say where things are, which the driver writes before it publishes them by the {@link #INDEX}. */
        TABLE,
        /** The same, and each entry is written anew before the device reads it again. */
        RING,
        /** Tells how far a {@link #RING} is filled. */
        INDEX
    }

    /**
     * Says that the driver has handed memory to the device. Nothing depends on it but the reports of those who look for mistakes
     * in drivers. A device that says so once is expected to say it of all memory that it touches.
     *
     * @param holder what the memory is for, a request or a queue: it gives back all that it holds together
     * @param address as in an access
     * @param length in bytes; may reach out of memory, as drivers' lengths may
     */
    default void lent(Object holder, int address, long length, Use use) {}

    /** Says that all memory of a holder is the driver's again; without effect if there is none. */
    default void returned(Object holder) {}

    /** Where an address of the device's lies in physical memory, or -1 for nowhere; reaching for it in this way is no access. */
    default long physical(int address) {
        return Integer.toUnsignedLong(address);
    }
}
