package dev.turnstile.emulator.device.virtio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What kind of input device it is: what it says of itself (section 5.8.2) and which events it can have. */
enum InputKind {
    KEYBOARD("Turnstile keyboard", 1),
    POINTER("Turnstile pointer", 2);

    /** Largest coordinate of a pointer. */
    static final int RANGE = 32767;

    private static final int NAME = 0x01;
    private static final int DEVICE_IDENTIFIERS = 0x03;
    private static final int EVENT_BITS = 0x11;
    private static final int ABSOLUTE_INFORMATION = 0x12;
    private static final int VIRTUAL_BUS = 6;
    private static final int VENDOR = 0x5455;
    private static final int REPEAT = 0x14;

    private final String label;
    private final int product;

    InputKind(String label, int product) {
        this.label = label;
        this.product = product;
    }

    /** What the configuration says when this has been selected; nothing if there is nothing to say. */
    byte[] describe(int select, int subselect) {
        return switch (select) {
            case NAME -> label.getBytes(StandardCharsets.US_ASCII);
            case DEVICE_IDENTIFIERS -> identifiers();
            case EVENT_BITS -> codes(subselect).toByteArray();
            case ABSOLUTE_INFORMATION ->
                codes(InputEvent.ABSOLUTE).get(subselect) ? absoluteInformation() : new byte[0];
            default -> new byte[0];
        };
    }

    /** Whether the device can have an event. */
    boolean has(InputEvent event) {
        boolean inRange = event.type() != InputEvent.ABSOLUTE || event.value() >= 0 && event.value() <= RANGE;
        return event.equals(InputEvent.END) || inRange && codes(event.type()).get(event.code());
    }

    /** The codes of a type of events. */
    private BitSet codes(int type) {
        return switch (this) {
            case KEYBOARD ->
                switch (type) {
                    case InputEvent.KEY -> where(KeyNames.KEY_LIMIT, code -> code > 0);
                    // The device does not repeat; that a driver may do it for it is what this says.
                    case REPEAT -> where(2, code -> true);
                    default -> new BitSet();
                };
            case POINTER ->
                switch (type) {
                    case InputEvent.KEY ->
                        where(KeyNames.FIRST_BUTTON + KeyNames.BUTTONS, code -> code >= KeyNames.FIRST_BUTTON);
                    case InputEvent.RELATIVE -> where(InputEvent.WHEEL + 1, code -> code == InputEvent.WHEEL);
                    case InputEvent.ABSOLUTE -> where(InputEvent.Y + 1, code -> true);
                    default -> new BitSet();
                };
        };
    }

    private static BitSet where(int limit, IntPredicate included) {
        return IntStream.range(0, limit).filter(included).collect(BitSet::new, BitSet::set, BitSet::or);
    }

    private byte[] identifiers() {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort((short) VIRTUAL_BUS)
                .putShort((short) VENDOR)
                .putShort((short) product)
                .putShort((short) 1)
                .array();
    }

    private static byte[] absoluteInformation() {
        return ByteBuffer.allocate(20)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(4, RANGE)
                .array();
    }
}
