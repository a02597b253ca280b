package dev.turnstile.emulator.machine;

import dev.turnstile.emulator.bus.Clock;
import dev.turnstile.emulator.bus.DeviceTap.Place;
import dev.turnstile.emulator.device.CountdownTimer;
import dev.turnstile.emulator.device.DmaCopyEngine;
import dev.turnstile.emulator.device.Iommu;
import dev.turnstile.emulator.device.PowerDevice;
import dev.turnstile.emulator.device.Timing;
import dev.turnstile.emulator.device.Uart16550;
import dev.turnstile.emulator.device.virtio.VirtioBlock;
import dev.turnstile.emulator.device.virtio.VirtioMmio;
import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.host.ByteSink;
import dev.turnstile.emulator.host.ByteSource;
import org.jspecify.annotations.Nullable;

/** The devices that every machine has, at their places. */
final class Board {
    private static final Place INTERRUPTS = new Place("interrupts", "interrupts", MemoryLayout.INTERRUPTS_BASE, 0);
    private static final Place TIMER = new Place("timer", "timer", MemoryLayout.TIMER_BASE, MemoryLayout.IRQ_TIMER);
    private static final Place POWER = new Place("power", "power", MemoryLayout.POWER_BASE, 0);
    private static final Place UART0 = new Place("uart0", "uart16550", MemoryLayout.UART0_BASE, MemoryLayout.IRQ_UART0);
    private static final Place UART1 = new Place("uart1", "uart16550", MemoryLayout.UART1_BASE, MemoryLayout.IRQ_UART1);
    private static final Place UART2 = new Place("uart2", "uart16550", MemoryLayout.UART2_BASE, MemoryLayout.IRQ_UART2);
    private static final Place DMA_COPY =
            new Place("dma-copy", "dma-copy", MemoryLayout.DMA_COPY_BASE, MemoryLayout.IRQ_DMA_COPY);
    private static final Place IOMMU = new Place("iommu", "iommu", MemoryLayout.IOMMU_BASE, MemoryLayout.IRQ_IOMMU);

    private final Wiring wiring;
    private final Clock clock;

    private Board(Wiring wiring, Clock clock) {
        this.wiring = wiring;
        this.clock = clock;
    }

    /**
     * Puts them on the bus.
     *
     * @param power is told when the guest ends or resets the machine
     * @param diskTiming how fast the disk is
     */
    static void populate(
            Wiring wiring, Clock clock, PowerDevice.Listener power, Peripherals peripherals, Timing diskTiming) {
        Board board = new Board(wiring, clock);
        wiring.attach(INTERRUPTS, wiring.interrupts());
        wiring.attach(TIMER, new CountdownTimer(clock, wiring.line(TIMER)));
        wiring.attach(POWER, new PowerDevice(power));
        board.attachUart(UART0, peripherals.consoleInput(), peripherals.consoleOutput());
        board.attachUart(UART1, null, peripherals.log());
        board.attachUart(UART2, null, peripherals.errorOutput());
        wiring.attach(DMA_COPY, new DmaCopyEngine(wiring.context(DMA_COPY)));
        @Nullable Iommu iommu = wiring.iommu();
        if (iommu != null) {
            wiring.attach(IOMMU, iommu);
        }
        @Nullable BlockStore disk = peripherals.disk();
        if (disk != null) {
            Place place = Slots.place(0, "disk", VirtioMmio.DEVICE_TABLE_KIND);
            VirtioBlock block = new VirtioBlock(clock, wiring.medium(place, disk), diskTiming);
            wiring.attach(place, new VirtioMmio(wiring.context(place), block));
        }
    }

    private void attachUart(Place place, @Nullable ByteSource source, ByteSink sink) {
        wiring.attach(place, new Uart16550(clock, wiring.line(place), source, sink));
    }
}
