package dev.turnstile.emulator.device.virtio;

import java.util.ArrayList;
import java.util.List;

/**
 * A buffer that a driver has lent to a device: first bytes for the device to read, then bytes for it to write. How they
 * are spread over descriptors has no meaning (section 2.7.4), so a device sees two plain sequences.
 */
public final class DescriptorChain {
    private final Virtqueue queue;
    private final int head;
    private final int setUp;
    private final List<Segment> readableSegments = new ArrayList<>(2);
    private final List<Segment> writableSegments = new ArrayList<>(2);
    private long readable;
    private long writable;
    private boolean returned;

    private record Segment(long address, long length) {}

    DescriptorChain(Virtqueue queue, int head, int setUp) {
        this.queue = queue;
        this.head = head;
        this.setUp = setUp;
    }

    /** Number of bytes for the device to read. */
    public long readable() {
        return readable;
    }

    /** Number of bytes for the device to write. */
    public long writable() {
        return writable;
    }

    /** Reads from the readable part; the range lies within it. */
    public void read(long from, byte[] to, int at, int length) throws ProtocolViolation {
        transfer(readableSegments, from, length, (address, done, count) -> {
            queue.transferIn(address, to, at + done, count);
        });
    }

    /** Writes into the writable part; the range lies within it. */
    public void write(long to, byte[] from, int at, int length) throws ProtocolViolation {
        transfer(writableSegments, to, length, (address, done, count) -> {
            queue.transferOut(address, from, at + done, count);
        });
    }

    /**
     * Whether the driver has the buffer: it has taken it back, by a reset of the device or the queue, or the device has stopped, or has
     * given it back.
     */
    public boolean withdrawn() {
        return returned || !queue.lends(this);
    }

    /**
     * Gives the buffer back to the driver and interrupts it, if it wants to be. Nothing happens if the buffer is
     * {@link #withdrawn}.
     *
     * @param written number of bytes, from the start of the writable part, that have all been written
     */
    public void complete(long written) {
        if (!withdrawn()) {
            returned = true;
            queue.complete(this, written);
        }
    }

    /** Stops the device: what the driver has put into the buffer is against the rules. */
    public void reject(ProtocolViolation violation) {
        queue.reject(violation);
    }

    int head() {
        return head;
    }

    int setUp() {
        return setUp;
    }

    void add(long address, long length, boolean forWriting) throws ProtocolViolation {
        if (forWriting) {
            writableSegments.add(new Segment(address, length));
            writable += length;
        } else if (writableSegments.isEmpty()) {
            readableSegments.add(new Segment(address, length));
            readable += length;
        } else {
            throw new ProtocolViolation("a descriptor to read behind one to write");
        }
    }

    @FunctionalInterface
    private interface Transfer {
        void move(long address, int done, int count) throws ProtocolViolation;
    }

    private static void transfer(List<Segment> segments, long start, int length, Transfer transfer)
            throws ProtocolViolation {
        long skip = start;
        int done = 0;
        for (Segment segment : segments) {
            if (done == length) {
                return;
            }
            if (skip >= segment.length) {
                skip -= segment.length;
                continue;
            }
            int count = (int) Math.min(segment.length - skip, length - done);
            transfer.move(segment.address + skip, done, count);
            done += count;
            skip = 0;
        }
        if (done < length) {
            throw new IndexOutOfBoundsException(start + " + " + length);
        }
    }
}
