package dev.turnstile.emulator.debug.fuzz;

import dev.turnstile.emulator.device.CountdownTimer;
import dev.turnstile.emulator.device.DmaCopyEngine;
import dev.turnstile.emulator.device.PowerDevice;
import dev.turnstile.emulator.machine.MemoryLayout;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Register;

/** Devices: interrupts at every possible point, waiting, output, and memory that changes by itself. */
final class DeviceRecipes {
    private static final int TIMER = MemoryLayout.TIMER_BASE - MemoryLayout.DEVICES_BASE;
    private static final int POWER = MemoryLayout.POWER_BASE - MemoryLayout.DEVICES_BASE;
    private static final int UART = MemoryLayout.UART0_BASE - MemoryLayout.DEVICES_BASE;
    private static final int COPY = MemoryLayout.DMA_COPY_BASE - MemoryLayout.DEVICES_BASE;
    private static final int LINE_STATUS = 5;

    private DeviceRecipes() {}

    private static int devices(Draft draft) {
        int base = draft.value();
        draft.load(base, draft.devices());
        return base;
    }

    /** A countdown. */
    static void arm(Draft draft) {
        arm(draft, devices(draft));
    }

    private static void arm(Draft draft, int base) {
        int ticks = draft.chance(80) ? 1 + draft.below(100) : draft.below(3000);
        draft.add(Opcode.ADDI, Draft.POINTER, Register.ZERO, ticks);
        draft.add(Opcode.SW, Draft.POINTER, TIMER + CountdownTimer.COUNTDOWN, base);
    }

    /** A wait for the end of a countdown, or for whatever else comes first. */
    static void await(Draft draft) {
        arm(draft);
        draft.add(Opcode.WFI);
    }

    /** A look at the clock. */
    static void time(Draft draft) {
        int register = draft.pick(CountdownTimer.TIME, CountdownTimer.TIME_HIGH, CountdownTimer.COUNTDOWN);
        draft.add(Opcode.LW, draft.value(), TIMER + register, devices(draft));
    }

    /** A byte of output, and a look at the state of the line. */
    static void print(Draft draft) {
        int base = devices(draft);
        draft.add(Opcode.SB, draft.source(), UART, base);
        if (draft.chance(30)) {
            draft.add(Opcode.LBU, draft.value(), UART + LINE_STATUS, base);
        }
    }

    /** An access to any register of any device, in a width that may be wrong. */
    static void poke(Draft draft) {
        int base = devices(draft);
        int device = draft.pick(0, TIMER, UART, COPY, 0x7000);
        int register = draft.pick(0, 4, 0x10, 0x14, 0x40c, 0x408, 0x100);
        switch (draft.below(4)) {
            case 0 -> draft.add(Opcode.LH, draft.value(), device + register, base);
            case 1 -> draft.add(Opcode.LBU, draft.value(), device + register, base);
            case 2 -> draft.add(Opcode.AMOSWAP_W, draft.value(), draft.value(), base);
            default -> draft.add(Opcode.LW, draft.value(), device + register, base);
        }
    }

    /** A copy of spare code into code, which ends some time later. */
    static void copyCode(Draft draft) {
        int value = draft.value();
        int base = copyFrom(draft, value, Layout.SPARE_CODE);
        draft.loadAddress(value, View.PHYSICAL, draft.anyOfAll(), draft.entry());
        copyTo(draft, value, base);
    }

    /** A copy of data to data, rarely to where there is no memory, which ends some time later. */
    static void copyData(Draft draft) {
        int value = draft.value();
        int base = copyFrom(draft, value, Layout.DATA + draft.below(Layout.DATA_PAGES));
        draft.load(value, draft.chance(90) ? dataPage(draft) : draft.word());
        copyTo(draft, value, base);
    }

    private static int copyFrom(Draft draft, int value, int page) {
        int base = devices(draft);
        draft.load(value, Layout.physical(page) + 4 * draft.below(64));
        draft.add(Opcode.SW, value, COPY + DmaCopyEngine.SOURCE, base);
        return base;
    }

    private static void copyTo(Draft draft, int value, int base) {
        draft.add(Opcode.SW, value, COPY + DmaCopyEngine.DESTINATION, base);
        draft.add(Opcode.ADDI, value, Register.ZERO, draft.pick(1, 2, 4, 4, 8, 16, 64, 300));
        draft.add(Opcode.SW, value, COPY + DmaCopyEngine.LENGTH, base);
        draft.add(Opcode.ADDI, value, Register.ZERO, draft.pick(1, 3, 3));
        draft.add(Opcode.SW, value, COPY + DmaCopyEngine.CONTROL, base);
    }

    private static int dataPage(Draft draft) {
        return Layout.physical(Layout.DATA + draft.below(Layout.DATA_PAGES)) + draft.below(4096);
    }

    /** The end of the machine, or its new start. */
    static void power(Draft draft) {
        int register = draft.pick(PowerDevice.EXIT, PowerDevice.PANIC, PowerDevice.RESET);
        draft.add(Opcode.SW, draft.source(), POWER + register, devices(draft));
    }
}
