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
}
