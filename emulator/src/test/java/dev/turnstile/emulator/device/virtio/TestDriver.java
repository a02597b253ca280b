package dev.turnstile.emulator.device.virtio;

import static dev.turnstile.emulator.device.virtio.VirtioMmio.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.device.FakeMemory;
import java.nio.ByteBuffer;

/**
 * The driver's side of virtio, with one queue, for tests; a device with several queues has several of these. A queue lies at a base, for
 * the first one the start of memory: descriptors, available ring, used ring, a page each. Addresses are offsets into memory.
 */
final class TestDriver {
    static final int NEXT = 1;
    static final int WRITE = 2;
    static final int INDIRECT = 4;

    static final int DESCRIPTORS = 0x0000;
    static final int AVAILABLE = 0x1000;
    static final int USED = 0x2000;
    /** Where tests may put their buffers. */
    static final int BUFFERS = 0x3000;

    private static final int ACKNOWLEDGE_AND_DRIVER = 3;

    private final VirtioMmio device;
    private final ByteBuffer ram;
    private final int size;
    private final int queue;
    private final int base;

    /** For a device's first queue, at the start of memory. */
    TestDriver(VirtioMmio device, FakeMemory memory, int size) {
        this(device, memory, size, 0, 0);
    }

    TestDriver(VirtioMmio device, FakeMemory memory, int size, int queue, int base) {
        this.device = device;
        this.ram = memory.ram();
        this.size = size;
        this.queue = queue;
        this.base = base;
    }

    /** Goes through the initialisation of section 3.1 with these features and VERSION_1, and with this queue and the others. */
    void initialise(long features, TestDriver... others) {
        store(STATUS, 0);
        store(STATUS, ACKNOWLEDGE_AND_DRIVER);
        negotiate(features | VERSION_1);
        assertThat(load(STATUS)).isEqualTo(ACKNOWLEDGE_AND_DRIVER | FEATURES_OK);
        setUpQueue();
        for (TestDriver other : others) {
            other.setUpQueue();
        }
        store(STATUS, ACKNOWLEDGE_AND_DRIVER | FEATURES_OK | DRIVER_OK);
    }

    void negotiate(long features) {
        store(DRIVER_FEATURES_SELECT, 0);
        store(DRIVER_FEATURES, (int) features);
        store(DRIVER_FEATURES_SELECT, 1);
        store(DRIVER_FEATURES, (int) (features >>> 32));
        store(STATUS, ACKNOWLEDGE_AND_DRIVER | FEATURES_OK);
    }

    void setUpQueue() {
        store(QUEUE_SELECT, queue);
        store(QUEUE_SIZE, size);
        store(QUEUE_DESCRIPTORS, FakeMemory.BASE + base + DESCRIPTORS);
        store(QUEUE_DRIVER, FakeMemory.BASE + base + AVAILABLE);
        store(QUEUE_DEVICE, FakeMemory.BASE + base + USED);
        store(QUEUE_READY, 1);
    }

    void descriptor(int index, int address, int length, int flags, int next) {
        descriptorAt(base + DESCRIPTORS + 16 * index, (FakeMemory.BASE + address) & 0xffff_ffffL, length, flags, next);
    }

    void descriptorAt(int where, long address, int length, int flags, int next) {
        ram.putLong(where, address);
        ram.putInt(where + 8, length);
        ram.putShort(where + 12, (short) flags);
        ram.putShort(where + 14, (short) next);
    }

    /** Makes chains available, without a notification. */
    void offer(int... heads) {
        for (int head : heads) {
            int index = ram.getShort(base + AVAILABLE + 2) & 0xffff;
            ram.putShort(base + AVAILABLE + 4 + 2 * (index % size), (short) head);
            ram.putShort(base + AVAILABLE + 2, (short) (index + 1));
        }
    }

    void ring() {
        store(QUEUE_NOTIFY, queue);
    }

    /** Forgets what is in the rings, which are about to be set up anew. */
    void clearRings() {
        ram.put(base + AVAILABLE, new byte[BUFFERS - AVAILABLE]);
    }

    int usedCount() {
        return ram.getShort(base + USED + 2) & 0xffff;
    }

    int usedHead(int position) {
        return ram.getInt(base + USED + 4 + 8 * (position % size));
    }

    int usedLength(int position) {
        return ram.getInt(base + USED + 8 + 8 * (position % size));
    }

    boolean needsReset() {
        return (load(STATUS) & NEEDS_RESET) != 0;
    }

    long load(int offset) {
        return device.load(offset, 4);
    }

    void store(int offset, int value) {
        assertThat(device.store(offset, 4, value)).as("store to %#x", offset).isTrue();
    }
}
