package dev.turnstile.emulator.host;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Writes packets as pcapng (draft-ietf-opsawg-pcapng), in nanoseconds, so that tshark and others read them. */
public final class CaptureWriter implements Closeable {
    /** Where a packet was going. */
    public enum Direction {
        INBOUND,
        OUTBOUND
    }

    private static final int SECTION_HEADER = 0x0a0d0d0a;
    private static final int BYTE_ORDER = 0x1a2b3c4d;
    private static final int INTERFACE_DESCRIPTION = 1;
    private static final int ENHANCED_PACKET = 6;
    private static final int ETHERNET = 1;
    private static final int TIME_RESOLUTION_OPTION = 9;
    private static final int FLAGS_OPTION = 2;
    private static final int BLOCK_OVERHEAD = 12;

    private final OutputFile file;

    /** Writes the header. */
    public CaptureWriter(OutputFile file) {
        this.file = file;
        write(
                SECTION_HEADER,
                block(16)
                        .putInt(BYTE_ORDER)
                        .putShort((short) 1)
                        .putShort((short) 0)
                        .putLong(-1));
        write(
                INTERFACE_DESCRIPTION,
                block(20)
                        .putShort((short) ETHERNET)
                        .putShort((short) 0)
                        .putInt(0) // no limit to the length
                        .putShort((short) TIME_RESOLUTION_OPTION)
                        .putShort((short) 1)
                        .putInt(9) // 10^-9 s
                        .putInt(0));
        file.flush();
    }

    /** Adds a packet. */
    public void add(Frame frame, Direction direction) {
        int length = frame.bytes().length;
        ByteBuffer body = block(20 + padded(length) + 12);
        body.putInt(0)
                .putInt((int) (frame.nanoseconds() >>> 32))
                .putInt((int) frame.nanoseconds())
                .putInt(length)
                .putInt(length)
                .put(frame.bytes())
                .position(20 + padded(length))
                .putShort((short) FLAGS_OPTION)
                .putShort((short) 4)
                .putInt(direction == Direction.INBOUND ? 1 : 2)
                .putInt(0);
        write(ENHANCED_PACKET, body);
        file.flush();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static ByteBuffer block(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static int padded(int length) {
        return length + 3 & -4;
    }

    private void write(int type, ByteBuffer body) {
        int length = body.capacity() + BLOCK_OVERHEAD;
        file.write(block(length)
                .putInt(type)
                .putInt(length)
                .put(body.rewind())
                .putInt(length)
                .array());
    }
}
