package dev.turnstile.emulator.device.virtio;

import dev.turnstile.emulator.bus.DmaPort;
import dev.turnstile.emulator.device.virtio.ProtocolViolation.Rule;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A split virtqueue, seen by the device (section 2.7): buffers come in through the available ring, each a chain of
 * descriptors, and go back through the used ring, in any order.
 *
 * <p>Everything in it is written by the driver, so everything is checked where it is used.
 */
public final class Virtqueue {
    private static final int DESCRIPTOR_BYTES = 16;
    private static final int NEXT = 1;
    private static final int WRITE = 2;
    private static final int INDIRECT = 4;

    private static final int RING_INDEX = 2;
    private static final int RING_ENTRIES = 4;
    private static final int USED_ENTRY_BYTES = 8;
    private static final int NO_INTERRUPT = 1;
    private static final int INDEX = 0xffff;
    private static final long ADDRESS_SPACE = 1L << 32;

    private final DmaPort memory;
    private final Owner owner;
    private final int maximumSize;
    /** What has been taken and not been given back. */
    private final Set<DescriptorChain> underWay = new LinkedHashSet<>();

    private final ByteBuffer scratch = ByteBuffer.allocate(DESCRIPTOR_BYTES).order(ByteOrder.LITTLE_ENDIAN);

    private int size;
    private long descriptors;
    private long available;
    private long used;
    private boolean ready;
    private boolean eventIndex;
    private boolean indirect;

    private int nextAvailable;
    private int nextUsed;
    /** Counts the times at which the queue was set up, so that a chain of an earlier time can be told. */
    private int setUps;

    /** What a queue wants of the transport it belongs to. */
    interface Owner {
        /** Whether the driver is ready and the device has not stopped. */
        boolean running();

        /** Buffers have been used, and the driver wants to know. */
        void buffersUsed();

        /** The driver has broken a rule. */
        void violated(ProtocolViolation violation);
    }

    Virtqueue(DmaPort memory, int maximumSize, Owner owner) {
        this.memory = memory;
        this.maximumSize = maximumSize;
        this.owner = owner;
        reset();
    }

    /**
     * Takes the next buffer that the driver has made available.
     *
     * @return null if there is none, or if the driver has broken the protocol
     */
    public @Nullable DescriptorChain take() {
        if (!ready || !owner.running()) {
            return null;
        }
        try {
            return next();
        } catch (ProtocolViolation violation) {
            owner.violated(violation);
            return null;
        }
    }

    int maximumSize() {
        return maximumSize;
    }

    boolean ready() {
        return ready;
    }

    void reset() {
        stop();
        size = maximumSize;
        descriptors = 0;
        available = 0;
        used = 0;
        setUps++;
    }

    void setSize(int entries) {
        size = entries;
    }

    /** Replaces the low or the high word of the descriptor table's address. */
    void setDescriptors(int word, boolean high) {
        descriptors = withWord(descriptors, word, high);
    }

    /** Replaces the low or the high word of the available ring's address. */
    void setAvailable(int word, boolean high) {
        available = withWord(available, word, high);
    }

    /** Replaces the low or the high word of the used ring's address. */
    void setUsed(int word, boolean high) {
        used = withWord(used, word, high);
    }

    /** Starts the queue as it has been set up. */
    void start(boolean withIndirect, boolean withEventIndex) throws ProtocolViolation {
        if (size <= 0 || size > maximumSize || Integer.bitCount(size) != 1) {
            throw new ProtocolViolation("a queue of " + Integer.toUnsignedString(size) + " descriptors");
        }
        if (descriptors % DESCRIPTOR_BYTES != 0 || available % 2 != 0 || used % 4 != 0) {
            throw new ProtocolViolation("a part of a queue at a misaligned address");
        }
        indirect = withIndirect;
        eventIndex = withEventIndex;
        nextAvailable = 0;
        nextUsed = 0;
        setUps++;
        ready = true;
        lend(this, descriptors, (long) DESCRIPTOR_BYTES * size, DmaPort.Use.TABLE);
        lend(this, available, RING_INDEX, DmaPort.Use.SHARED);
        lend(this, available + RING_INDEX, RING_ENTRIES - RING_INDEX, DmaPort.Use.INDEX);
        lend(this, available + RING_ENTRIES, 2L * size, DmaPort.Use.RING);
        lend(this, available + RING_ENTRIES + 2L * size, 2, DmaPort.Use.SHARED);
        lend(this, used, RING_ENTRIES + (long) USED_ENTRY_BYTES * size + 2, DmaPort.Use.SHARED);
    }

    /** Stops the queue: no buffers come any more, and those that were taken are not given back. */
    void stop() {
        ready = false;
        underWay.forEach(memory::returned);
        underWay.clear();
        memory.returned(this);
    }

    /** Whether a chain is still the device's to use. */
    boolean lends(DescriptorChain chain) {
        return ready && owner.running() && chain.setUp() == setUps;
    }

    /** Gives a chain back that is lent. */
    void complete(DescriptorChain chain, long written) {
        try {
            long entry = used + RING_ENTRIES + (long) USED_ENTRY_BYTES * (nextUsed & size - 1);
            scratch.putInt(0, chain.head()).putInt(4, (int) written);
            write(entry, USED_ENTRY_BYTES);
            nextUsed = nextUsed + 1 & INDEX;
            underWay.remove(chain);
            memory.returned(chain);
            scratch.putShort(0, (short) nextUsed);
            write(used + RING_INDEX, 2);
            if (interruptWanted()) {
                owner.buffersUsed();
            }
        } catch (ProtocolViolation violation) {
            owner.violated(violation);
        }
    }

    void reject(ProtocolViolation violation) {
        owner.violated(violation);
    }

    void transferIn(long address, byte[] to, int at, int length) throws ProtocolViolation {
        if (!memory.read((int) address, to, at, length)) {
            throw outsideMemory(address, length);
        }
    }

    void transferOut(long address, byte[] from, int at, int length) throws ProtocolViolation {
        if (!memory.write((int) address, from, at, length)) {
            throw outsideMemory(address, length);
        }
    }

    private @Nullable DescriptorChain next() throws ProtocolViolation {
        int waiting = readShort(available + RING_INDEX) - nextAvailable & INDEX;
        if (waiting == 0) {
            askForNotification();
            return null;
        }
        if (waiting > size) {
            throw new ProtocolViolation(
                    Rule.RING_INDEX, "the available index is " + waiting + " ahead in a queue of " + size);
        }
        if (underWay.size() == size) {
            throw new ProtocolViolation("more buffers available than the queue has descriptors");
        }
        int head = readShort(available + RING_ENTRIES + 2L * (nextAvailable & size - 1));
        nextAvailable = nextAvailable + 1 & INDEX;
        DescriptorChain chain = new DescriptorChain(this, head, setUps);
        underWay.add(chain);
        walk(chain, head);
        return chain;
    }

    /** Adds the descriptors to the chain from the given one on. */
    private void walk(DescriptorChain chain, int head) throws ProtocolViolation {
        long table = descriptors;
        int entries = size;
        int index = head;
        boolean insideIndirect = false;
        // No chain is longer than its queue (2.7.5.3.1 says so of indirect ones), which is also what ends loops.
        for (int visited = 0; visited <= size; visited++) {
            if (index >= entries) {
                throw new ProtocolViolation("descriptor " + index + " in a table of " + entries);
            }
            read(table + (long) DESCRIPTOR_BYTES * index, DESCRIPTOR_BYTES);
            lend(chain, table + (long) DESCRIPTOR_BYTES * index, DESCRIPTOR_BYTES, DmaPort.Use.READ);
            long address = scratch.getLong(0);
            long length = scratch.getInt(8) & 0xffff_ffffL;
            int flags = scratch.getShort(12);
            if ((flags & INDIRECT) != 0) {
                if (!indirect || insideIndirect || (flags & NEXT) != 0) {
                    throw new ProtocolViolation("an indirect descriptor where none may be");
                }
                if (length == 0 || length % DESCRIPTOR_BYTES != 0 || length / DESCRIPTOR_BYTES > INDEX) {
                    throw new ProtocolViolation("an indirect table of " + length + " bytes");
                }
                insideIndirect = true;
                table = address;
                entries = (int) (length / DESCRIPTOR_BYTES);
                index = 0;
                continue;
            }
            check(address, length);
            chain.add(address, length, (flags & WRITE) != 0);
            lend(chain, address, length, (flags & WRITE) != 0 ? DmaPort.Use.WRITE : DmaPort.Use.READ);
            if ((flags & NEXT) == 0) {
                return;
            }
            index = scratch.getShort(14) & INDEX;
        }
        throw new ProtocolViolation(Rule.CHAIN, "a chain that loops, or is longer than its queue");
    }

    private boolean interruptWanted() throws ProtocolViolation {
        if (!eventIndex) {
            return (readShort(available) & NO_INTERRUPT) == 0;
        }
        // Section 2.7.7.2: the driver wants to know when this very entry has been used.
        int usedEvent = readShort(available + RING_ENTRIES + 2L * size);
        return usedEvent == (nextUsed - 1 & INDEX);
    }

    private void askForNotification() throws ProtocolViolation {
        if (eventIndex) {
            scratch.putShort(0, (short) nextAvailable);
            write(used + RING_ENTRIES + (long) USED_ENTRY_BYTES * size, 2);
        }
    }

    private int readShort(long address) throws ProtocolViolation {
        read(address, 2);
        return scratch.getShort(0) & INDEX;
    }

    private void read(long address, int length) throws ProtocolViolation {
        check(address, length);
        transferIn(address, scratch.array(), 0, length);
    }

    private void write(long address, int length) throws ProtocolViolation {
        check(address, length);
        transferOut(address, scratch.array(), 0, length);
    }

    private void lend(Object holder, long address, long length, DmaPort.Use use) {
        if (address >= 0 && address <= ADDRESS_SPACE - length) {
            memory.lent(holder, (int) address, length, use);
        }
    }

    /** Virtio's addresses have 64 bits, the machine's 32. */
    private static void check(long address, long length) throws ProtocolViolation {
        if (address < 0 || address > ADDRESS_SPACE - length) {
            throw outsideMemory(address, length);
        }
    }

    private static ProtocolViolation outsideMemory(long address, long length) {
        return new ProtocolViolation(length + " bytes at 0x" + Long.toHexString(address) + ", which is not RAM");
    }

    private static long withWord(long address, int word, boolean high) {
        return high ? address & 0xffff_ffffL | (long) word << 32 : address & ~0xffff_ffffL | word & 0xffff_ffffL;
    }
}
