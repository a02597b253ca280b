package dev.turnstile.emulator.machine;

import dev.turnstile.emulator.bus.Bus;
import dev.turnstile.emulator.bus.Clock;
import dev.turnstile.emulator.bus.DmaPort;
import dev.turnstile.emulator.bus.InterruptLine;
import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.device.CountdownTimer;
import dev.turnstile.emulator.device.DeviceContext;
import dev.turnstile.emulator.device.DeviceSpecification;
import dev.turnstile.emulator.device.DmaCopyEngine;
import dev.turnstile.emulator.device.InterruptController;
import dev.turnstile.emulator.device.Iommu;
import dev.turnstile.emulator.device.PowerDevice;
import dev.turnstile.emulator.device.Uart16550;
import dev.turnstile.emulator.device.virtio.VirtioBlock;
import dev.turnstile.emulator.device.virtio.VirtioMmio;
import dev.turnstile.emulator.host.BlockStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The devices of a machine, at their places on the bus and with their interrupt lines. */
final class Board {
    /**
     * One device.
     *
     * @param kind as in the device table
     * @param base physical address of its registers
     * @param interrupt its number at the interrupt controller, 0 for none
     */
    record Part(String kind, int base, int interrupt, MappedDevice device) {}

    private final Bus bus;
    private final Clock clock;
    private final DmaPort memory;
    private final PluggedDevices plugged;
    private final InterruptController interrupts;
    private final @Nullable Iommu iommu;
    private final List<Part> parts = new ArrayList<>();

    /**
     * Puts the standard devices on a bus.
     *
     * @param hart the interrupt line of the hart
     * @param power is told when the guest ends or resets the machine
     */
    Board(
            MachineConfiguration configuration,
            Bus bus,
            Clock clock,
            DmaPort memory,
            InterruptLine hart,
            PowerDevice.Listener power,
            Peripherals peripherals) {
        this.bus = bus;
        this.clock = clock;
        this.memory = memory;
        this.plugged = peripherals.plugged();
        this.interrupts = new InterruptController(hart);
        this.iommu =
                configuration.iommu() ? new Iommu(bus.memory(), memory, interrupts.line(MemoryLayout.IRQ_IOMMU)) : null;
        add("interrupts", MemoryLayout.INTERRUPTS_BASE, 0, interrupts);
        add(
                "timer",
                MemoryLayout.TIMER_BASE,
                MemoryLayout.IRQ_TIMER,
                new CountdownTimer(clock, interrupts.line(MemoryLayout.IRQ_TIMER)));
        add("power", MemoryLayout.POWER_BASE, 0, new PowerDevice(power));
        InterruptLine line0 = interrupts.line(MemoryLayout.IRQ_UART0);
        InterruptLine line1 = interrupts.line(MemoryLayout.IRQ_UART1);
        InterruptLine line2 = interrupts.line(MemoryLayout.IRQ_UART2);
        addUart(
                MemoryLayout.UART0_BASE,
                MemoryLayout.IRQ_UART0,
                new Uart16550(clock, line0, peripherals.consoleInput(), peripherals.consoleOutput()));
        addUart(MemoryLayout.UART1_BASE, MemoryLayout.IRQ_UART1, new Uart16550(clock, line1, null, peripherals.log()));
        addUart(
                MemoryLayout.UART2_BASE,
                MemoryLayout.IRQ_UART2,
                new Uart16550(clock, line2, null, peripherals.errorOutput()));
        add(
                "dma-copy",
                MemoryLayout.DMA_COPY_BASE,
                MemoryLayout.IRQ_DMA_COPY,
                new DmaCopyEngine(context(MemoryLayout.IRQ_DMA_COPY)));
        if (iommu != null) {
            add("iommu", MemoryLayout.IOMMU_BASE, MemoryLayout.IRQ_IOMMU, iommu);
        }
        BlockStore disk = peripherals.disk();
        if (disk != null) {
            VirtioMmio device = new VirtioMmio(slotContext(0), new VirtioBlock(clock, disk, configuration.disk()));
            addInSlot(0, "virtio-mmio", device);
        }
        plugIn();
    }

    /** Fills the slots behind the disk's; nothing stays open if one of the devices can't be had. */
    private void plugIn() {
        try {
            int slot = 1;
            for (DeviceSpecification specification : plugged.wanted()) {
                slot = plugIn(slot, specification);
            }
        } catch (RuntimeException e) {
            try {
                close();
            } catch (IOException suppressed) {
                e.addSuppressed(suppressed);
            }
            throw e;
        }
    }

    /** Puts a device into as many slots as its registers need, and returns the next free one. */
    private int plugIn(int slot, DeviceSpecification wanted) {
        if (slot == MemoryLayout.SLOT_COUNT) {
            throw noRoom(wanted);
        }
        try {
            MappedDevice device = plugged.registry().create(wanted, slotContext(slot));
            int next = slot + device.size() / MemoryLayout.SLOT_SIZE;
            if (next > MemoryLayout.SLOT_COUNT) {
                closeIfCloseable(device);
                throw noRoom(wanted);
            }
            addInSlot(slot, plugged.registry().provider(wanted.name()).kind(), device);
            return next;
        } catch (IOException e) {
            throw new IllegalArgumentException("device " + wanted.name() + ": " + e.getMessage(), e);
        }
    }

    private static IllegalArgumentException noRoom(DeviceSpecification wanted) {
        return new IllegalArgumentException(
                "no room for device " + wanted.name() + ": the " + MemoryLayout.SLOT_COUNT + " slots are taken");
    }

    private DeviceContext slotContext(int slot) {
        return context(MemoryLayout.IRQ_SLOT0 + slot);
    }

    private void addInSlot(int slot, String kind, MappedDevice device) {
        int base = MemoryLayout.SLOT_BASE + slot * MemoryLayout.SLOT_SIZE;
        add(kind, base, MemoryLayout.IRQ_SLOT0 + slot, device);
    }

    private void addUart(int base, int interrupt, Uart16550 uart) {
        add("uart16550", base, interrupt, uart);
    }

    private void add(String kind, int base, int interrupt, MappedDevice device) {
        bus.attach(base, device);
        parts.add(new Part(kind, base, interrupt, device));
    }

    private DeviceContext context(int interrupt) {
        DmaPort port = iommu == null ? memory : iommu.port(interrupt);
        return new DeviceContext(clock, interrupts.line(interrupt), port, plugged.files());
    }

    /** All devices, in the order of the device table. */
    List<Part> parts() {
        return parts;
    }

    /** Puts every device into the state after power-on. */
    void reset() {
        for (Part part : parts) {
            part.device().reset();
        }
    }

    /** Closes the devices that were plugged in, all of them; those of the machine itself hold nothing of their own. */
    void close() throws IOException {
        IOException failure = null;
        for (Part part : parts) {
            try {
                if (part.base() > MemoryLayout.SLOT_BASE) {
                    closeIfCloseable(part.device());
                }
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static void closeIfCloseable(MappedDevice device) throws IOException {
        if (device instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
