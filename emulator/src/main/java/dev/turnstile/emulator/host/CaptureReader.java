package dev.turnstile.emulator.host;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Reads packets from pcapng or from the older pcap, in either byte order. */
public final class CaptureReader {
    private static final int PCAP_MICROSECONDS = 0xa1b2c3d4;
    private static final int PCAP_NANOSECONDS = 0xa1b23c4d;
    private static final int PCAP_HEADER = 24;

    private static final int SECTION_HEADER = 0x0a0d0d0a;
    private static final int BYTE_ORDER = 0x1a2b3c4d;
    private static final int INTERFACE_DESCRIPTION = 1;
    private static final int ENHANCED_PACKET = 6;
    private static final int TIME_RESOLUTION_OPTION = 9;
    private static final int BLOCK_OVERHEAD = 12;
    private static final int BINARY_RESOLUTION = 0x80;
    private static final int MICROSECONDS = 6;
    private static final int NANOSECONDS = 9;

    private final ByteBuffer bytes;
    private final List<Frame> frames = new ArrayList<>();
    /** For each interface, the nanoseconds in a unit of its time stamps. */
    private final List<Long> units = new ArrayList<>();

    private CaptureReader(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes);
    }

    /**
     * The packets of a capture.
     *
     * @throws IOException if it is none, or cut off in the middle; the message is made for users
     */
    public static List<Frame> read(byte[] capture) throws IOException {
        CaptureReader reader = new CaptureReader(capture);
        try {
            reader.readAll();
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new IOException("the capture is damaged", e);
        }
        return List.copyOf(reader.frames);
    }

    private void readAll() throws IOException {
        int first = bytes.getInt(0);
        if (first == SECTION_HEADER) {
            readBlocks();
            return;
        }
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            int magic = bytes.order(order).getInt(0);
            if (magic == PCAP_MICROSECONDS || magic == PCAP_NANOSECONDS) {
                readRecords(magic == PCAP_NANOSECONDS ? 1 : 1000);
                return;
            }
        }
        throw new IOException("this is neither pcapng nor pcap");
    }

    private void readRecords(long unit) {
        bytes.position(PCAP_HEADER);
        while (bytes.hasRemaining()) {
            long seconds = bytes.getInt() & 0xffff_ffffL;
            long fraction = bytes.getInt() & 0xffff_ffffL;
            int length = bytes.getInt();
            bytes.getInt(); // how long it was before it was cut
            frames.add(frame(seconds * 1_000_000_000 + fraction * unit, length));
        }
    }

    private void readBlocks() {
        while (bytes.hasRemaining()) {
            int start = bytes.position();
            int type = bytes.getInt(start);
            if (type == SECTION_HEADER) {
                boolean little = bytes.order(ByteOrder.LITTLE_ENDIAN).getInt(start + 8) == BYTE_ORDER;
                bytes.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
                units.clear();
            }
            int length = bytes.getInt(start + 4);
            if (length < BLOCK_OVERHEAD || length % 4 != 0) {
                throw new IllegalArgumentException("a block of " + length + " bytes");
            }
            bytes.position(start + 8);
            switch (type) {
                case INTERFACE_DESCRIPTION -> readInterface(start + length - 4);
                case ENHANCED_PACKET -> readPacket();
                default -> {} // Names, statistics and what else there may be.
            }
            bytes.position(start + length);
        }
    }

    private void readInterface(int end) {
        bytes.position(bytes.position() + 8);
        long unit = unit(MICROSECONDS);
        while (bytes.position() + 4 <= end) {
            int option = bytes.getShort() & 0xffff;
            int length = bytes.getShort() & 0xffff;
            if (option == TIME_RESOLUTION_OPTION) {
                unit = unit(bytes.get(bytes.position()));
            }
            bytes.position(bytes.position() + (length + 3 & -4));
        }
        units.add(unit);
    }

    private static long unit(int resolution) {
        if ((resolution & BINARY_RESOLUTION) != 0 || resolution > NANOSECONDS) {
            throw new IllegalArgumentException("time stamps finer than nanoseconds");
        }
        long unit = 1;
        for (int power = resolution; power < NANOSECONDS; power++) {
            unit *= 10;
        }
        return unit;
    }

    private void readPacket() {
        long unit = units.get(bytes.getInt());
        long high = bytes.getInt() & 0xffff_ffffL;
        long low = bytes.getInt() & 0xffff_ffffL;
        int length = bytes.getInt();
        bytes.getInt(); // how long it was before it was cut
        frames.add(frame((high << 32 | low) * unit, length));
    }

    private Frame frame(long nanoseconds, int length) {
        if (length < 0 || length > bytes.remaining()) {
            throw new IllegalArgumentException("a packet of " + length + " bytes");
        }
        byte[] frame = new byte[length];
        bytes.get(frame);
        return new Frame(nanoseconds, frame);
    }
}
