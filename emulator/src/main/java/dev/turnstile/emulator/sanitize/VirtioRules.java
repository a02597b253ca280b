package dev.turnstile.emulator.sanitize;

import static dev.turnstile.emulator.device.virtio.VirtioMmio.*;

import dev.turnstile.emulator.device.virtio.ProtocolViolation;
import dev.turnstile.emulator.device.virtio.VirtioMmio;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * How a virtio device is to be driven (Virtual I/O Device 1.2, sections 3.1 and 4.2). What the device itself finds wrong, it tells: it then needs a
 * reset. Here is what it puts up with.
 */
final class VirtioRules implements RegisterRules {
    private static final int ACKNOWLEDGE = 1;
    private static final int DRIVER = 2;
    private static final int FAILED = 0x80;

    private final WatchedDevice device;
    private final VirtioMmio registers;
    private final Acknowledgement acknowledgement;
    private final BitSet ready = new BitSet();
    private int selected;
    private @Nullable ProtocolViolation reported;

    VirtioRules(WatchedDevice device, VirtioMmio registers) {
        this.device = device;
        this.registers = registers;
        this.acknowledgement = new Acknowledgement(device);
    }

    @Override
    public void loading(int offset, int width) {
        if (isWriteOnly(offset)) {
            device.complain(
                    Kind.WRONG_DIRECTION,
                    String.format("the driver reads the register at 0x%x, which can only be written", offset));
        }
    }

    @Override
    public void storing(int offset, int width, int value) {
        switch (offset) {
            case STATUS -> setStatus(value & 0xff);
            case QUEUE_SELECT -> selected = value;
            case QUEUE_READY -> setReady(value);
            case QUEUE_RESET -> ready.clear(index(selected));
            case QUEUE_NOTIFY -> checkDoorbell(value);
            case DRIVER_FEATURES -> require((status() & FEATURES_OK) == 0, "features are chosen after FEATURES_OK");
            case QUEUE_SIZE,
                    QUEUE_DESCRIPTORS,
                    QUEUE_DESCRIPTORS + 4,
                    QUEUE_DRIVER,
                    QUEUE_DRIVER + 4,
                    QUEUE_DEVICE,
                    QUEUE_DEVICE + 4 -> checkSetUp();
            case INTERRUPT_ACKNOWLEDGE -> acknowledgement.acknowledging(registers.load(INTERRUPT_STATUS, 4), value);
            default -> {
                if (isReadOnly(offset)) {
                    device.complain(
                            Kind.WRONG_DIRECTION,
                            String.format("the driver writes the register at 0x%x, which can only be read", offset));
                }
            }
        }
    }

    @Override
    public void acted() {
        ProtocolViolation violation = registers.violation();
        if (violation != null && violation != reported) {
            Kind kind = switch (violation.rule()) {
                case RING_INDEX -> Kind.RING_INDEX_JUMP;
                case CHAIN -> Kind.DESCRIPTOR_LOOP;
                case OTHER -> Kind.PROTOCOL_VIOLATION;
            };
            device.complain(kind, "the device stops until it is reset: " + violation.getMessage());
        }
        reported = violation;
    }

    @Override
    public void line(boolean asserted) {
        if (asserted) {
            acknowledgement.begin();
        }
        acted();
    }

    @Override
    public void reset() {
        acknowledgement.begin();
        ready.clear();
        selected = 0;
        reported = null;
    }

    private int status() {
        return (int) registers.load(STATUS, 4);
    }

    private void setStatus(int value) {
        int before = status();
        if (value == 0) {
            reset();
            return;
        }
        if ((value & FAILED) != 0) {
            return;
        }
        require((before & ~value & ~NEEDS_RESET) == 0, "bits of the status are taken back without a reset");
        require((value & DRIVER) == 0 || (value & ACKNOWLEDGE) != 0, "DRIVER is set without ACKNOWLEDGE");
        require((value & FEATURES_OK) == 0 || (before & DRIVER) != 0, "FEATURES_OK is set before DRIVER");
        require((value & DRIVER_OK) == 0 || (before & FEATURES_OK) != 0, "DRIVER_OK is set before FEATURES_OK");
    }

    private void setReady(int value) {
        if ((value & 1) == 0) {
            ready.clear(index(selected));
            return;
        }
        require((status() & FEATURES_OK) != 0, "a queue is set up before FEATURES_OK");
        require(exists(), "a queue that does not exist is set up");
        ready.set(index(selected));
    }

    private void checkSetUp() {
        require(exists(), "a queue that does not exist is set up");
        require(!ready.get(index(selected)), "a queue is set up anew while it is in use: the write is lost");
    }

    private void checkDoorbell(int queue) {
        require((status() & DRIVER_OK) != 0, "the doorbell rings before DRIVER_OK: it is not heard");
        require(ready.get(index(queue)), "the doorbell rings for a queue that is not ready: it is not heard");
    }

    private boolean exists() {
        return registers.load(QUEUE_SIZE_MAX, 4) != 0;
    }

    private static int index(int queue) {
        return queue & 0xffff;
    }

    private void require(boolean right, String otherwise) {
        if (!right) {
            device.complain(Kind.WRONG_STATE, otherwise);
        }
    }

    private static boolean isReadOnly(int offset) {
        return switch (offset) {
            case MAGIC,
                    VERSION,
                    DEVICE_ID,
                    VENDOR_ID,
                    DEVICE_FEATURES,
                    QUEUE_SIZE_MAX,
                    INTERRUPT_STATUS,
                    SHARED_MEMORY_LENGTH,
                    SHARED_MEMORY_LENGTH + 4,
                    SHARED_MEMORY_BASE,
                    SHARED_MEMORY_BASE + 4,
                    CONFIGURATION_GENERATION -> true;
            default -> false;
        };
    }

    private static boolean isWriteOnly(int offset) {
        return switch (offset) {
            case DEVICE_FEATURES_SELECT,
                    DRIVER_FEATURES,
                    DRIVER_FEATURES_SELECT,
                    QUEUE_SELECT,
                    QUEUE_SIZE,
                    QUEUE_NOTIFY,
                    INTERRUPT_ACKNOWLEDGE,
                    QUEUE_DESCRIPTORS,
                    QUEUE_DESCRIPTORS + 4,
                    QUEUE_DRIVER,
                    QUEUE_DRIVER + 4,
                    QUEUE_DEVICE,
                    QUEUE_DEVICE + 4,
                    SHARED_MEMORY_SELECT -> true;
            default -> false;
        };
    }
}
