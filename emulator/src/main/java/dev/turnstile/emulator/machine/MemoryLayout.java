package dev.turnstile.emulator.machine;

import dev.turnstile.emulator.bus.Clock;
import dev.turnstile.isa.Paging;

/**
 * The physical address space and the interrupt numbers, stated once; {@link GuestIncludes} tells them to the guest. For the prose,
 * see {@code docs/machine.md}, "Memory map".
 */
public final class MemoryLayout {
    /** Boot ROM; a hart starts at its first word. */
    public static final int BOOT_ROM = 0x0001_0000;

    public static final int BOOT_ROM_SIZE = 64 << 10;

    /** The window in which all devices lie. */
    public static final int DEVICES_BASE = 0x1000_0000;

    public static final int DEVICES_SIZE = 0x0003_0000;
    /** Room that each built-in device has. */
    public static final int DEVICE_SIZE = Paging.PAGE_SIZE;

    public static final int INTERRUPTS_BASE = 0x1000_0000;
    public static final int TIMER_BASE = 0x1000_1000;
    public static final int POWER_BASE = 0x1000_2000;
    public static final int UART0_BASE = 0x1000_3000;
    public static final int UART1_BASE = 0x1000_4000;
    public static final int UART2_BASE = 0x1000_5000;
    public static final int DMA_COPY_BASE = 0x1000_6000;
    public static final int IOMMU_BASE = 0x1000_7000;

    /** Slots for further devices; slot n is at {@code SLOT_BASE + n * SLOT_SIZE} and has interrupt {@code IRQ_SLOT0 + n}. */
    public static final int SLOT_BASE = 0x1001_0000;

    public static final int SLOT_SIZE = Paging.PAGE_SIZE;
    public static final int SLOT_COUNT = 32;

    public static final int RAM_BASE = 0x8000_0000;
    /** Most RAM that a machine can have, in bytes. */
    public static final int MAX_RAM_SIZE = 1792 << 20;

    public static final int IRQ_TIMER = 1;
    public static final int IRQ_UART0 = 2;
    public static final int IRQ_UART1 = 3;
    public static final int IRQ_UART2 = 4;
    public static final int IRQ_DMA_COPY = 5;
    public static final int IRQ_IOMMU = 6;
    public static final int IRQ_SLOT0 = 16;

    /** Nominal frequency of the virtual clock in Hz. */
    public static final int CLOCK_FREQUENCY = Clock.FREQUENCY;

    private MemoryLayout() {}
}
