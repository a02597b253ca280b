package dev.turnstile.emulator.bus;

/**
 * A device's way to physical memory. It reaches RAM only and refuses everything else; what it writes is seen by the
 * engines' translated code. Each byte moved counts in {@code dma_bytes}.
 */
public interface DmaPort {
    /**
     * Copies guest memory to the host.
     *
     * @param address physical
     * @return false, with nothing copied, if a byte of the range is not RAM
     */
    boolean read(int address, byte[] to, int at, int length);

    /**
     * Copies from the host to guest memory.
     *
     * @param address physical
     * @return false, with nothing copied, if a byte of the range is not RAM
     */
    boolean write(int address, byte[] from, int at, int length);
}
