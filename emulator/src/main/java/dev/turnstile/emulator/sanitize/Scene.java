package dev.turnstile.emulator.sanitize;

import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.isa.Paging;

/** The machine as the driver sanitizer sees it: who runs, what is in memory, and whose it is. */
final class Scene {
    final Hart hart;
    final PhysicalMemory memory;
    final FrameTable frames;
    final CallStacks calls;
    final StoreOrder order;
    final Loans loans;
    final Findings findings;
    private final int codeStart;
    private final int codeEnd;

    Scene(Hart hart, PhysicalMemory memory, GuestSymbols kernel, CallStacks calls, Findings findings) {
        this.hart = hart;
        this.memory = memory;
        this.frames = new FrameTable(memory, kernel);
        this.calls = calls;
        this.order = new StoreOrder(memory.ramSize() >>> Paging.PAGE_BITS);
        this.loans = new Loans(memory.ramBase(), memory.ramSize() >>> Paging.PAGE_BITS);
        this.findings = findings;
        this.codeStart = kernel.address("__text_start").orElse(0);
        this.codeEnd = kernel.address("__data_start").orElse(0);
    }

    /** Whether a physical address is in the kernel's code or its constants. */
    boolean isCode(int address) {
        return Integer.compareUnsigned(address, codeStart) >= 0 && Integer.compareUnsigned(address, codeEnd) < 0;
    }

    /** Takes note of the present instruction, for a later report. */
    Moment moment(String what) {
        return new Moment(what, hart.instructions, calls.trace());
    }

    void reset() {
        order.reset();
        loans.reset();
    }
}
