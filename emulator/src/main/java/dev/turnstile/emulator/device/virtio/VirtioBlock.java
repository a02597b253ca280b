package dev.turnstile.emulator.device.virtio;

import dev.turnstile.emulator.bus.Clock;
import dev.turnstile.emulator.device.Timing;
import dev.turnstile.emulator.device.WorkQueue;
import dev.turnstile.emulator.host.BlockStore;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A disk (section 5.2). Requests are taken when the doorbell rings, several may be under way, and each is performed
 * when its latency is over: what a read gives is what is on the disk then.
 */
public final class VirtioBlock implements VirtioDevice {
    /** Feature: the disk can't be written. */
    public static final long READ_ONLY = 1L << 5;
    /** Feature: the configuration says how long a block is. */
    public static final long BLOCK_SIZE = 1L << 6;
    /** Feature: there is a flush request. */
    public static final long FLUSH = 1L << 9;

    /** Request: read sectors. */
    public static final int REQUEST_IN = 0;
    /** Request: write sectors. */
    public static final int REQUEST_OUT = 1;
    /** Request: make everything written durable. */
    public static final int REQUEST_FLUSH = 4;
    /** Request: read the disk's name. */
    public static final int REQUEST_GET_ID = 8;

    /** Status byte: done. */
    public static final int STATUS_OK = 0;
    /** Status byte: the host failed, or the request is not for this disk. */
    public static final int STATUS_IO_ERROR = 1;
    /** Status byte: no such request. */
    public static final int STATUS_UNSUPPORTED = 2;

    /** Default latency of a request in ticks. */
    public static final int DEFAULT_LATENCY = 10_000;

    private static final int KIND = 2;
    private static final int QUEUE_SIZE = 256;
    private static final int HEADER_BYTES = 16;
    private static final int ID_BYTES = 20;
    private static final byte[] ID = Arrays.copyOf("turnstile disk".getBytes(StandardCharsets.US_ASCII), ID_BYTES);
    private static final int CAPACITY_AT = 0;
    private static final int BLOCK_SIZE_AT = 20;
    private static final int CONFIGURATION_BYTES = 24;
    private static final int PIECE = 128 * BlockStore.SECTOR;

    private final BlockStore store;
    private final WorkQueue<DescriptorChain> underWay;
    private final ConfigurationSpace configuration = new ConfigurationSpace(CONFIGURATION_BYTES);
    private final ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    private final byte[] piece = new byte[PIECE];

    /**
     * @param timing from the doorbell to the interrupt
     */
    public VirtioBlock(Clock clock, BlockStore store, Timing timing) {
        this.store = store;
        this.underWay = new WorkQueue<>(clock, timing, this::perform);
        configuration.bytes().putLong(CAPACITY_AT, store.sectors()).putInt(BLOCK_SIZE_AT, BlockStore.SECTOR);
    }

    @Override
    public int kind() {
        return KIND;
    }

    @Override
    public long features() {
        return FLUSH | BLOCK_SIZE | (store.readOnly() ? READ_ONLY : 0);
    }

    @Override
    public int[] queueSizes() {
        return new int[] {QUEUE_SIZE};
    }

    @Override
    public void notified(Virtqueue queue) {
        for (DescriptorChain chain = queue.take(); chain != null; chain = queue.take()) {
            underWay.add(chain, chain.readable() + chain.writable());
        }
    }

    @Override
    public void reset() {
        underWay.clear();
    }

    @Override
    public long loadConfiguration(int offset, int width) {
        return configuration.load(offset, width);
    }

    /** Closes the store, flushed as far as the host lets it. */
    @Override
    public void close() throws IOException {
        try {
            store.flush();
        } finally {
            store.close();
        }
    }

    private void perform(DescriptorChain chain) {
        if (chain.withdrawn()) {
            return;
        }
        try {
            performRequest(chain);
        } catch (ProtocolViolation violation) {
            chain.reject(violation);
        }
    }

    /** Performs a request: a header to read, data to read or to write, and a status byte to write (5.2.6). */
    private void performRequest(DescriptorChain chain) throws ProtocolViolation {
        if (chain.readable() < HEADER_BYTES || chain.writable() < 1) {
            throw new ProtocolViolation("a request without a header to read and a status byte to write");
        }
        chain.read(0, header.array(), 0, HEADER_BYTES);
        long statusAt = chain.writable() - 1;
        int request = header.getInt(0);
        int result = switch (request) {
            case REQUEST_IN -> read(chain, header.getLong(8), statusAt);
            case REQUEST_OUT -> write(chain, header.getLong(8), chain.readable() - HEADER_BYTES);
            case REQUEST_FLUSH -> flush();
            case REQUEST_GET_ID -> identify(chain, statusAt);
            default -> STATUS_UNSUPPORTED;
        };
        chain.write(statusAt, new byte[] {(byte) result}, 0, 1);
        // The status byte is counted only if everything before it has been written, too.
        boolean filled = statusAt == 0 || result == STATUS_OK && (request == REQUEST_IN || request == REQUEST_GET_ID);
        chain.complete(filled ? chain.writable() : 0);
    }

    private int read(DescriptorChain chain, long sector, long length) throws ProtocolViolation {
        if (chain.readable() > HEADER_BYTES) {
            throw new ProtocolViolation("a read request with data for the device to read");
        }
        if (!onDisk(sector, length)) {
            return STATUS_IO_ERROR;
        }
        for (long done = 0; done < length; done += PIECE) {
            int count = (int) Math.min(length - done, PIECE);
            try {
                store.read(sector + done / BlockStore.SECTOR, piece, 0, count);
            } catch (IOException e) {
                return STATUS_IO_ERROR;
            }
            chain.write(done, piece, 0, count);
        }
        return STATUS_OK;
    }

    private int write(DescriptorChain chain, long sector, long length) throws ProtocolViolation {
        if (chain.writable() > 1) {
            throw new ProtocolViolation("a write request with data for the device to write");
        }
        if (store.readOnly() || !onDisk(sector, length)) {
            return STATUS_IO_ERROR;
        }
        for (long done = 0; done < length; done += PIECE) {
            int count = (int) Math.min(length - done, PIECE);
            chain.read(HEADER_BYTES + done, piece, 0, count);
            try {
                store.write(sector + done / BlockStore.SECTOR, piece, 0, count);
            } catch (IOException e) {
                return STATUS_IO_ERROR;
            }
        }
        return STATUS_OK;
    }

    private int flush() {
        try {
            store.flush();
            return STATUS_OK;
        } catch (IOException e) {
            return STATUS_IO_ERROR;
        }
    }

    private static int identify(DescriptorChain chain, long length) throws ProtocolViolation {
        if (length != ID_BYTES) {
            return STATUS_IO_ERROR;
        }
        chain.write(0, ID, 0, ID_BYTES);
        return STATUS_OK;
    }

    private boolean onDisk(long sector, long length) {
        return length % BlockStore.SECTOR == 0 && sector >= 0 && sector <= store.sectors() - length / BlockStore.SECTOR;
    }
}
