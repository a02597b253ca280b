package dev.turnstile.emulator.device;

import dev.turnstile.emulator.bus.DmaPort;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Some RAM at {@link #BASE}, and nothing around it. */
public final class FakeMemory implements DmaPort {
    /** Physical address of the first byte. */
    public static final int BASE = 0x8000_0000;

    private final ByteBuffer ram;

    public FakeMemory(int size) {
        ram = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Override
    public boolean read(int address, byte[] to, int at, int length) {
        if (!holds(address, length)) {
            return false;
        }
        ram.get(address - BASE, to, at, length);
        return true;
    }

    @Override
    public boolean write(int address, byte[] from, int at, int length) {
        if (!holds(address, length)) {
            return false;
        }
        ram.put(address - BASE, from, at, length);
        return true;
    }

    /** The bytes themselves, little endian; index 0 is at {@link #BASE}. */
    public ByteBuffer ram() {
        return ram;
    }

    private boolean holds(int address, int length) {
        long start = (address & 0xffff_ffffL) - (BASE & 0xffff_ffffL);
        return start >= 0 && length >= 0 && start + length <= ram.capacity();
    }
}
