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

    /** Takes note that the driver has handed memory to the controller. */
    void lent(Object holder, long address, long length, DmaPort.Use use) {
        if (fits(address, length)) {
            port.lent(holder, (int) address, length, use);
        }
    }

    /** Takes note that all that is held so is the driver's again. */
    void returned(Object holder) {
        port.returned(holder);
    }

    private static boolean fits(long address, long length) {
        return address >= 0 && address <= ADDRESS_SPACE - length;
    }
}
