package dev.turnstile.emulator.device.nvme;

import dev.turnstile.emulator.host.BlockStore;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** What the controller and its namespace say of themselves: the data of the identify command (section 5.15). */
final class Identification {
    /** Bytes of each of them. */
    static final int SIZE = 4096;

    /** Selects the namespace. */
    static final int NAMESPACE = 0;
    /** Selects the controller. */
    static final int CONTROLLER = 1;
    /** Selects the list of namespaces behind a number. */
    static final int ACTIVE_NAMESPACES = 2;
    /** Selects the list of a namespace's names. */
    static final int NAMESPACE_DESCRIPTORS = 3;

    private static final int MAXIMUM_TRANSFER = Integer.numberOfTrailingZeros(Namespace.MOST_BYTES / DataPointer.PAGE);
    private static final int SECTOR_SHIFT = Integer.numberOfTrailingZeros(BlockStore.SECTOR);
    private static final int ENTRY_SIZES = 0x66; // 2^6 bytes at least and at most
    private static final int COMPLETION_SIZES = 0x44;
    private static final String NAME = "nqn.2026-01.dev.turnstile:nvme:1";
    private static final int UNIQUE_IDENTIFIER_TYPE = 2;
    private static final int UNIQUE_IDENTIFIER_BYTES = 16;

    private Identification() {}

    /** The controller's; an option is 0 unless it is here. */
    static byte[] controller(int version) {
        byte[] page = new byte[SIZE];
        ByteBuffer data = words(page);
        ascii(data, 4, 20, "1"); // serial number
        ascii(data, 24, 40, "Turnstile NVMe");
        ascii(data, 64, 8, "1.0"); // firmware revision
        data.put(77, (byte) MAXIMUM_TRANSFER);
        data.putInt(80, version);
        data.put(111, (byte) 1); // an I/O controller
        data.put(258, (byte) (AsynchronousEvents.MOST - 1)); // both limits are counted from 0
        data.put(259, (byte) (AsynchronousEvents.MOST - 1));
        data.put(260, (byte) 0x03); // one firmware slot, read-only
        data.put(512, (byte) ENTRY_SIZES).put(513, (byte) COMPLETION_SIZES);
        data.putInt(516, 1); // namespaces
        data.putShort(520, (short) 0x0c); // write zeroes, dataset management
        data.put(525, (byte) 1); // there is a volatile write cache: the host's
        data.put(768, NAME.getBytes(StandardCharsets.US_ASCII));
        return page;
    }

    /** The namespace's. */
    static byte[] namespace(Namespace namespace) {
        byte[] page = new byte[SIZE];
        ByteBuffer data = words(page);
        data.putLong(0, namespace.sectors()).putLong(8, namespace.sectors()).putLong(16, namespace.sectors());
        data.put(99, (byte) (namespace.readOnly() ? 1 : 0)); // write protected
        data.putInt(128, SECTOR_SHIFT << 16); // the only format
        return page;
    }

    /** The numbers of the namespaces behind the given one, unsigned. */
    static byte[] activeNamespaces(int behind) {
        byte[] page = new byte[SIZE];
        ByteBuffer data = words(page);
        if (Integer.compareUnsigned(behind, Namespace.IDENTIFIER) < 0) {
            data.putInt(0, Namespace.IDENTIFIER);
        }
        return page;
    }

    /** The namespace's names: one, of 16 bytes. */
    static byte[] namespaceDescriptors() {
        byte[] page = new byte[SIZE];
        ByteBuffer data = words(page);
        data.put(0, (byte) UNIQUE_IDENTIFIER_TYPE).put(1, (byte) UNIQUE_IDENTIFIER_BYTES);
        ascii(data, 4, UNIQUE_IDENTIFIER_BYTES, "turnstile nvme 1");
        return page;
    }

    private static ByteBuffer words(byte[] page) {
        return ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Text is filled with blanks. */
    private static void ascii(ByteBuffer data, int at, int length, String text) {
        byte[] bytes = (text + " ".repeat(length)).getBytes(StandardCharsets.US_ASCII);
        data.put(at, bytes, 0, length);
    }
}
