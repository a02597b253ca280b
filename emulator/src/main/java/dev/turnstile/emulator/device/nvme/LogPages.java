package dev.turnstile.emulator.device.nvme;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What the controller has taken note of (section 5.14). */
final class LogPages {
    static final int ERRORS = 1;
    static final int HEALTH = 2;
    static final int FIRMWARE = 3;

    private static final int SIZE = 512;
    private static final int ROOM_TEMPERATURE = 298; // kelvin
    private static final int UNIT = 1000; // sectors are counted in thousands

    private final Namespace namespace;

    LogPages(Namespace namespace) {
        this.namespace = namespace;
    }

    /** A log page. */
    byte[] page(int identifier) throws CommandFailure {
        ByteBuffer data = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
        switch (identifier) {
            case ERRORS -> {} // Commands that fail say all that there is to be said.
            case HEALTH -> health(data);
            case FIRMWARE -> data.put(0, (byte) 1).put(8, "1.0     ".getBytes(StandardCharsets.US_ASCII));
            default -> throw new CommandFailure(Status.INVALID_LOG_PAGE);
        }
        return data.array();
    }

    private void health(ByteBuffer data) {
        data.putShort(1, (short) ROOM_TEMPERATURE);
        data.put(3, (byte) 100).put(4, (byte) 10); // per cent of spare that there is, and that is too little
        data.putLong(32, units(namespace.sectorsRead())).putLong(48, units(namespace.sectorsWritten()));
        data.putLong(64, namespace.reads()).putLong(80, namespace.writes());
    }

    private static long units(long sectors) {
        return (sectors + UNIT - 1) / UNIT;
    }
}
