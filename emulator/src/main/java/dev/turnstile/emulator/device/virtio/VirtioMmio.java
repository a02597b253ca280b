package dev.turnstile.emulator.device.virtio;

import dev.turnstile.emulator.bus.InterruptLine;
import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.device.Cabled;
import dev.turnstile.emulator.device.DeviceContext;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The MMIO transport of virtio, version 2 (section 4.2.2): registers through which a driver finds the device, negotiates
 * features, sets up queues and rings the doorbell. It works for any kind of device.
 */
public final class VirtioMmio implements MappedDevice, Cabled, AutoCloseable {
    /** How the guest's device table calls it, whatever kind of virtio device it is. */
    public static final String DEVICE_TABLE_KIND = "virtio-mmio";

    /** What {@link #MAGIC} reads as: "virt". */
    public static final int MAGIC_VALUE = 0x74726976;
    /** What {@link #VENDOR_ID} reads as: "TURN". */
    public static final int VENDOR = 0x4e525554;

    /** Reads as {@link #MAGIC_VALUE}. */
    public static final int MAGIC = 0x000;
    /** Reads as 2: the registers are those of virtio 1. */
    public static final int VERSION = 0x004;
    /** The kind of device, as numbered in section 5. */
    public static final int DEVICE_ID = 0x008;
    /** Reads as {@link #VENDOR}. */
    public static final int VENDOR_ID = 0x00c;
    /** A word of the features that are offered. */
    public static final int DEVICE_FEATURES = 0x010;
    /** Which word: 0 or 1. */
    public static final int DEVICE_FEATURES_SELECT = 0x014;
    /** A word of the features that the driver wants. */
    public static final int DRIVER_FEATURES = 0x020;
    /** Which word: 0 or 1. */
    public static final int DRIVER_FEATURES_SELECT = 0x024;
    /** The queue that the other queue registers are about. */
    public static final int QUEUE_SELECT = 0x030;
    /** How many descriptors the queue can have; 0 if there is no such queue. */
    public static final int QUEUE_SIZE_MAX = 0x034;
    /** How many descriptors the queue has, a power of two. */
    public static final int QUEUE_SIZE = 0x038;
    /** 1 while the queue is in use. */
    public static final int QUEUE_READY = 0x044;
    /** The doorbell: the number of a queue with new buffers. */
    public static final int QUEUE_NOTIFY = 0x050;
    /** Why the line is asserted: {@link #BUFFERS_USED}, {@link #CONFIGURATION_CHANGED}. */
    public static final int INTERRUPT_STATUS = 0x060;
    /** Ones clear bits of the interrupt status. */
    public static final int INTERRUPT_ACKNOWLEDGE = 0x064;
    /** How far the driver has come; writing 0 resets the device. */
    public static final int STATUS = 0x070;
    /** Physical address of the descriptor table, two words. */
    public static final int QUEUE_DESCRIPTORS = 0x080;
    /** Physical address of the available ring, two words. */
    public static final int QUEUE_DRIVER = 0x090;
    /** Physical address of the used ring, two words. */
    public static final int QUEUE_DEVICE = 0x0a0;
    /** The region that the next two registers are about; there are none. */
    public static final int SHARED_MEMORY_SELECT = 0x0ac;
    /** Two words; all ones for a region that does not exist. */
    public static final int SHARED_MEMORY_LENGTH = 0x0b0;
    /** Two words; all ones for a region that does not exist. */
    public static final int SHARED_MEMORY_BASE = 0x0b8;
    /** With {@link #RING_RESET}: writing 1 takes the selected queue out of use, as it was before it was set up; reads as 0. */
    public static final int QUEUE_RESET = 0x0c0;
    /** Changes whenever the configuration does. */
    public static final int CONFIGURATION_GENERATION = 0x0fc;
    /** The device's configuration starts here. */
    public static final int CONFIGURATION = 0x100;

    /** In {@link #STATUS}: the driver knows how to drive the device. */
    public static final int DRIVER_OK = 0x04;
    /** In {@link #STATUS}: the features that the driver has chosen are accepted. */
    public static final int FEATURES_OK = 0x08;
    /** In {@link #STATUS}: the device has stopped, because the driver broke the protocol. */
    public static final int NEEDS_RESET = 0x40;

    /** In {@link #INTERRUPT_STATUS}: buffers have been used. */
    public static final int BUFFERS_USED = 1;
    /** In {@link #INTERRUPT_STATUS}: the configuration, or {@link #NEEDS_RESET}, has changed. */
    public static final int CONFIGURATION_CHANGED = 2;

    /** Feature: descriptors may be in a table of their own. */
    public static final long INDIRECT_DESCRIPTORS = 1L << 28;
    /** Feature: each side says from which index on it wants to be told. */
    public static final long EVENT_INDEX = 1L << 29;
    /** Feature: this is not a legacy device; drivers have to accept it. */
    public static final long VERSION_1 = 1L << 32;

    /** Feature: the device may reach only what it is granted; offered where there is an IOMMU. */
    public static final long ACCESS_PLATFORM = 1L << 33;

    /** Feature: single queues can be reset. */
    public static final long RING_RESET = 1L << 40;

    private static final long WORD = 0xffff_ffffL;

    private final VirtioDevice device;
    private final InterruptLine line;
    private final Virtqueue[] queues;
    private final long offered;

    private int deviceFeaturesSelect;
    private int driverFeaturesSelect;
    private long accepted;
    private int queueSelect;
    private int status;
    private int interrupts;
    private int generation;
    private @Nullable ProtocolViolation violation;

    /** Connects a device to the machine. */
    public VirtioMmio(DeviceContext context, VirtioDevice device) {
        this.device = device;
        this.line = context.line();
        this.offered = device.features()
                | VERSION_1
                | INDIRECT_DESCRIPTORS
                | EVENT_INDEX
                | RING_RESET
                | (context.memory().restricted() ? ACCESS_PLATFORM : 0);
        Virtqueue.Owner owner = new QueueOwner();
        this.queues = Arrays.stream(device.queueSizes())
                .mapToObj(size -> new Virtqueue(context.memory(), size, owner))
                .toArray(Virtqueue[]::new);
        device.attach(new Port());
    }

    /** What the driver has done wrong since the last reset; null if nothing. */
    public @Nullable ProtocolViolation violation() {
        return violation;
    }

    @Override
    public int size() {
        return 4096;
    }

    @Override
    public long load(int offset, int width) {
        if (offset >= CONFIGURATION) {
            return device.loadConfiguration(offset - CONFIGURATION, width);
        }
        if (width != 4) {
            return REFUSED;
        }
        Virtqueue queue = selected();
        return switch (offset) {
            case MAGIC -> MAGIC_VALUE;
            case VERSION -> 2;
            case DEVICE_ID -> device.kind();
            case VENDOR_ID -> VENDOR;
            case DEVICE_FEATURES -> word(offered, deviceFeaturesSelect);
            case QUEUE_SIZE_MAX -> queue == null ? 0 : queue.maximumSize();
            case QUEUE_READY -> queue != null && queue.ready() ? 1 : 0;
            case INTERRUPT_STATUS -> interrupts;
            case STATUS -> status;
            // There is no shared memory: every region has the length and the base -1 (4.2.2.1).
            case SHARED_MEMORY_LENGTH, SHARED_MEMORY_LENGTH + 4, SHARED_MEMORY_BASE, SHARED_MEMORY_BASE + 4 -> WORD;
            case CONFIGURATION_GENERATION -> generation & WORD;
            default -> isWritable(offset) ? 0 : REFUSED;
        };
    }

    @Override
    public boolean store(int offset, int width, int value) {
        if (offset >= CONFIGURATION) {
            return device.storeConfiguration(offset - CONFIGURATION, width, value);
        }
        if (width != 4) {
            return false;
        }
        switch (offset) {
            case DEVICE_FEATURES_SELECT -> deviceFeaturesSelect = value;
            case DRIVER_FEATURES_SELECT -> driverFeaturesSelect = value;
            case DRIVER_FEATURES -> acceptFeatures(value);
            case QUEUE_SELECT -> queueSelect = value;
            case QUEUE_READY -> setQueueReady(value);
            case QUEUE_NOTIFY -> notifyDevice(value);
            case QUEUE_RESET -> resetQueue(value);
            case INTERRUPT_ACKNOWLEDGE -> setInterrupts(interrupts & ~value);
            case STATUS -> setStatus(value & 0xff);
            case SHARED_MEMORY_SELECT -> {} // There is nothing to select.
            default -> {
                return isWritable(offset) ? setUpQueue(offset, value) : load(offset, width) != REFUSED;
            }
        }
        return true;
    }

    @Override
    public void reset() {
        resetByDriver();
        device.restart();
    }

    private void resetByDriver() {
        deviceFeaturesSelect = 0;
        driverFeaturesSelect = 0;
        accepted = 0;
        queueSelect = 0;
        status = 0;
        violation = null;
        for (Virtqueue queue : queues) {
            queue.reset();
        }
        device.reset();
        setInterrupts(0);
    }

    @Override
    public boolean hasCable() {
        return device instanceof Cabled cabled && cabled.hasCable();
    }

    @Override
    public void setLinked(boolean up) {
        if (device instanceof Cabled cabled) {
            cabled.setLinked(up);
        }
    }

    /** Gives back what the device has of the host's. */
    @Override
    public void close() throws IOException {
        device.close();
    }

    private static boolean isWritable(int offset) {
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
                    SHARED_MEMORY_SELECT,
                    QUEUE_RESET -> true;
            default -> false;
        };
    }

    private @Nullable Virtqueue selected() {
        return Integer.compareUnsigned(queueSelect, queues.length) < 0 ? queues[queueSelect] : null;
    }

    private void acceptFeatures(int word) {
        // Once negotiated, features are fixed until the next reset (3.1.1).
        if ((status & FEATURES_OK) == 0 && (driverFeaturesSelect & ~1) == 0) {
            int shift = 32 * driverFeaturesSelect;
            accepted = accepted & ~(WORD << shift) | (word & WORD) << shift;
        }
    }

    private void setStatus(int value) {
        if (value == 0) {
            resetByDriver();
            return;
        }
        boolean wasRunning = running();
        boolean acceptable = (accepted & ~offered) == 0 && (accepted & VERSION_1) != 0;
        int allowed = acceptable ? value : value & ~FEATURES_OK;
        status = allowed & ~NEEDS_RESET | status & NEEDS_RESET;
        if ((status & DRIVER_OK) != 0 && (status & FEATURES_OK) == 0) {
            violated(new ProtocolViolation("DRIVER_OK without FEATURES_OK"));
        }
        if (running() && !wasRunning) {
            device.started();
        }
    }

    /** Sets one of a queue's parameters; they are fixed while it is ready. */
    private boolean setUpQueue(int offset, int value) {
        Virtqueue queue = selected();
        if (queue == null || queue.ready()) {
            return true;
        }
        switch (offset) {
            case QUEUE_SIZE -> queue.setSize(value);
            case QUEUE_DESCRIPTORS, QUEUE_DESCRIPTORS + 4 -> queue.setDescriptors(value, offset % 8 == 4);
            case QUEUE_DRIVER, QUEUE_DRIVER + 4 -> queue.setAvailable(value, offset % 8 == 4);
            default -> queue.setUsed(value, offset % 8 == 4);
        }
        return true;
    }

    private void setQueueReady(int value) {
        Virtqueue queue = selected();
        if (queue == null || queue.ready() == ((value & 1) != 0)) {
            return;
        }
        if (queue.ready()) {
            queue.stop();
            device.stopped(queue);
            return;
        }
        try {
            queue.start((accepted & INDIRECT_DESCRIPTORS) != 0, (accepted & EVENT_INDEX) != 0);
        } catch (ProtocolViolation wrongSetUp) {
            violated(wrongSetUp);
        }
    }

    /** Section 2.6.1: the device gives up the queue's buffers at once, so that a driver never sees the reset under way. */
    private void resetQueue(int value) {
        Virtqueue queue = selected();
        if (queue != null && value == 1 && (accepted & RING_RESET) != 0) {
            queue.reset();
            device.stopped(queue);
        }
    }

    private void notifyDevice(int index) {
        if (!running()) {
            return;
        }
        if (Integer.compareUnsigned(index, queues.length) >= 0) {
            violated(new ProtocolViolation("a notification of queue " + Integer.toUnsignedString(index)));
        } else if (queues[index].ready()) {
            device.notified(queues[index]);
        }
    }

    private boolean running() {
        return (status & (DRIVER_OK | NEEDS_RESET)) == DRIVER_OK;
    }

    private void violated(ProtocolViolation cause) {
        if (violation == null) {
            violation = cause;
        }
        status |= NEEDS_RESET;
        if ((status & DRIVER_OK) != 0) {
            setInterrupts(interrupts | CONFIGURATION_CHANGED);
        }
    }

    private void setInterrupts(int value) {
        interrupts = value;
        line.set(value != 0);
    }

    private static long word(long value, int index) {
        return switch (index) {
            case 0 -> value & WORD;
            case 1 -> value >>> 32;
            default -> 0;
        };
    }

    private final class QueueOwner implements Virtqueue.Owner {
        @Override
        public boolean running() {
            return VirtioMmio.this.running();
        }

        @Override
        public void buffersUsed() {
            setInterrupts(interrupts | BUFFERS_USED);
        }

        @Override
        public void violated(ProtocolViolation cause) {
            VirtioMmio.this.violated(cause);
        }
    }

    private final class Port implements VirtioPort {
        @Override
        public Virtqueue queue(int index) {
            return queues[index];
        }

        @Override
        public void configurationChanged() {
            generation++;
            if (running()) {
                setInterrupts(interrupts | CONFIGURATION_CHANGED);
            }
        }
    }
}
