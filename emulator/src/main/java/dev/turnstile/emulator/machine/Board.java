package dev.turnstile.emulator.machine;

import dev.turnstile.emulator.bus.Bus;
import dev.turnstile.emulator.bus.Clock;
import dev.turnstile.emulator.bus.DmaPort;
import dev.turnstile.emulator.bus.InterruptLine;
import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.device.CountdownTimer;
import dev.turnstile.emulator.device.DeviceContext;
import dev.turnstile.emulator.device.DeviceRegistry;
import dev.turnstile.emulator.device.DeviceSpecification;
import dev.turnstile.emulator.device.DmaCopyEngine;
import dev.turnstile.emulator.device.InterruptController;
import dev.turnstile.emulator.device.PowerDevice;
import dev.turnstile.emulator.device.Uart16550;
import dev.turnstile.emulator.device.virtio.VirtioBlock;
import dev.turnstile.emulator.device.virtio.VirtioMmio;
import dev.turnstile.emulator.host.BlockStore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

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
    private final InterruptController interrupts;
    private final List<Part> parts = new ArrayList<>();

    /**
     * Puts the standard devices on a bus.
     *
     * @param hart the interrupt line of the hart
     * @param power is told when the guest ends or resets the machine
     * @param diskLatency ticks that a disk request takes
     */
    Board(
            Bus bus,
            Clock clock,
            DmaPort memory,
            InterruptLine hart,
            PowerDevice.Listener power,
            Peripherals peripherals,
            long diskLatency) {
        this.bus = bus;
        this.clock = clock;
        this.memory = memory;
        this.interrupts = new InterruptController(hart);
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
        BlockStore disk = peripherals.disk();
        if (disk != null) {
            VirtioMmio device = new VirtioMmio(slotContext(0), new VirtioBlock(clock, disk, diskLatency));
            addInSlot(0, "virtio-mmio", device);
        }
        plugIn(peripherals.devices());
    }

    /** Fills the slots behind the disk's. */
    private void plugIn(List<DeviceSpecification> wanted) {
        if (wanted.isEmpty()) {
            return;
        }
        if (wanted.size() >= MemoryLayout.SLOT_COUNT) {
            throw new IllegalArgumentException("there is room for " + (MemoryLayout.SLOT_COUNT - 1) + " devices: "
                    + wanted.size() + " are wanted");
        }
        DeviceRegistry registry = DeviceRegistry.load();
        for (int i = 0; i < wanted.size(); i++) {
            DeviceSpecification specification = wanted.get(i);
            int slot = i + 1;
            try {
                MappedDevice device = registry.create(specification, slotContext(slot));
                addInSlot(slot, registry.provider(specification.name()).kind(), device);
            } catch (IOException e) {
                throw new IllegalArgumentException("device " + specification.name() + ": " + e.getMessage(), e);
            }
        }
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
        return new DeviceContext(clock, interrupts.line(interrupt), memory);
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

    /** Closes the devices that were plugged in; those of the machine itself hold nothing of their own. */
    void close() throws IOException {
        for (Part part : parts) {
            if (part.base() > MemoryLayout.SLOT_BASE && part.device() instanceof AutoCloseable closeable) {
                close(closeable);
            }
        }
    }

    private static void close(AutoCloseable device) throws IOException {
        try {
            device.close();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
