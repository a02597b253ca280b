package dev.turnstile.emulator.device.virtio;

import dev.turnstile.emulator.bus.MappedDevice;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The configuration of a virtio device, as bytes: little endian, read in any width, within its bounds. */
final class ConfigurationSpace {
    private final ByteBuffer bytes;

    ConfigurationSpace(int size) {
        bytes = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The bytes, for the device to fill. */
    ByteBuffer bytes() {
        return bytes;
    }

    /** What a load gives; {@link MappedDevice#REFUSED} outside of the bounds. */
    long load(int offset, int width) {
        if (offset + width > bytes.capacity()) {
            return MappedDevice.REFUSED;
        }
        return switch (width) {
            case 1 -> bytes.get(offset) & 0xff;
            case 2 -> bytes.getShort(offset) & 0xffff;
            default -> bytes.getInt(offset) & 0xffff_ffffL;
        };
    }
}
