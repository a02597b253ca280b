package dev.turnstile.emulator.device.nvme;

import dev.turnstile.emulator.bus.DmaPort;

/** The controller's way to memory: NVMe's addresses have 64 bits, the machine's 32. */
final class ControllerMemory {
    private static final long ADDRESS_SPACE = 1L << 32;

    private final DmaPort port;

    ControllerMemory(DmaPort port) {
        this.port = port;
    }

    /** Copies from memory; false if it is out of reach. */
    boolean read(long address, byte[] to, int at, int length) {
        return fits(address, length) && port.read((int) address, to, at, length);
    }

    /** Copies to memory; false if it is out of reach. */
    boolean write(long address, byte[] from, int at, int length) {
        return fits(address, length) && port.write((int) address, from, at, length);
    }

    private static boolean fits(long address, int length) {
        return address >= 0 && address <= ADDRESS_SPACE - length;
    }
}
