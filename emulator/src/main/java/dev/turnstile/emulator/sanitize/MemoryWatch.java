package dev.turnstile.emulator.sanitize;

import dev.turnstile.emulator.bus.DmaPort.Use;
import dev.turnstile.isa.Paging;
import java.util.List;

/** What the hart does to memory that devices have. Programs in user mode may do what they like to what has been mapped for them. */
final class MemoryWatch implements Onlooker {
    private final Scene scene;

    MemoryWatch(Scene scene) {
        this.scene = scene;
    }

    @Override
    public void loading(int virtual, int address, int width) {
        List<Loan> loans = scene.loans.at(address);
        if (loans.isEmpty() || scene.hart.inUserMode()) {
            return;
        }
        for (Loan loan : loans) {
            if (loan.use == Use.WRITE && !loan.over && loan.overlaps(address, address + width)) {
                report(loan, "the kernel reads 0x%08x, which the device has been given to write", address);
            }
        }
    }

    @Override
    public void storing(int virtual, int address, int width, int value) {
        int freed = value == 0 ? scene.frames.pageOfCount(address) : 0;
        if (freed != 0) {
            freeing(freed, freed + Paging.PAGE_SIZE);
        } else if (scene.frames.isLimit(address)) {
            freeing(scene.frames.limit(), value);
        }
        scene.order.stored(scene.memory.ramIndex(address));
        for (Loan loan : scene.loans.at(address)) {
            if (loan.overlaps(address, address + width)) {
                storing(loan, address, address + width);
            }
        }
    }

    @Override
    public void fence() {
        scene.order.fence();
    }

    @Override
    public void reset() {
        scene.reset();
    }

    private void storing(Loan loan, int from, int to) {
        loan.stored(from, to, scene.order.present());
        if (loan.use == Use.INDEX) {
            checkIndex(loan);
        } else if ((loan.use == Use.READ || loan.use == Use.WRITE) && !loan.over && !scene.hart.inUserMode()) {
            String use = loan.use == Use.READ ? "read" : "write";
            report(loan, "the kernel writes 0x%08x, which the device has been given to " + use, from);
        }
    }

    /** Entries must have been written before a fence, when the index is. */
    private void checkIndex(Loan index) {
        for (Loan loan : index.port.heldBy(index.holder)) {
            if ((loan.use == Use.RING || loan.use == Use.TABLE) && loan.lastStore == scene.order.present()) {
                scene.findings.add(
                        Kind.MISSING_FENCE,
                        loan.device.name(),
                        scene.calls.trace(),
                        String.format(
                                "no fence between writing entries of the ring at 0x%08x and the index that shows them to the device",
                                loan.start));
                return;
            }
        }
    }

    /** The kernel frees pages. */
    private void freeing(int from, int to) {
        for (int page = from; Integer.compareUnsigned(page, to) < 0; page += Paging.PAGE_SIZE) {
            if (!scene.memory.isRam(page, Paging.PAGE_SIZE)) {
                return;
            }
            for (Loan loan : scene.loans.at(page)) {
                if (!loan.over) {
                    loan.over = true;
                    scene.findings.add(
                            Kind.DMA_AFTER_FREE,
                            loan.device.name(),
                            scene.calls.trace(),
                            String.format("the page at 0x%08x is freed, and the device still has it", page),
                            loan.given);
                }
            }
        }
    }

    private void report(Loan loan, String message, int address) {
        scene.findings.add(
                Kind.BUFFER_IN_USE,
                loan.device.name(),
                scene.calls.trace(),
                String.format(message, address),
                loan.given);
    }
}
