package dev.turnstile.emulator.interpreter;

import dev.turnstile.emulator.bus.Bus;
import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.mmu.FetchUnit;
import dev.turnstile.emulator.mmu.Mmu;
import dev.turnstile.isa.Paging;

/**
 * The reference engine one step at a time: an observer is shown each instruction before it is executed. Slow, and the same to the last
 * count, for looking after a guest that does not know of it.
 */
public final class SteppingEngine implements Engine {
    private final Hart hart;
    private final PhysicalMemory memory;
    private final FetchUnit fetchUnit;
    private final Interpreter interpreter;
    private final InstructionObserver observer;

    /** An engine for a hart, with its MMU, on a bus. */
    public SteppingEngine(Hart hart, Mmu mmu, Bus bus, InstructionObserver observer) {
        this.hart = hart;
        this.memory = bus.memory();
        this.fetchUnit = new FetchUnit(hart, mmu, memory);
        this.interpreter = new Interpreter(hart, mmu, bus);
        this.observer = observer;
    }

    @Override
    public void reset() {
        interpreter.reset();
        observer.reset();
    }

    @Override
    public void run(int steps) {
        hart.stopAt = hart.instructions + steps;
        while (hart.instructions < hart.stopAt && !hart.waiting) {
            step();
        }
    }

    private void step() {
        if (hart.interruptDue()) {
            hart.takeInterrupt();
        }
        int frame = fetchUnit.frame();
        if (frame == FetchUnit.TRAPPED) {
            hart.instructions++;
            return;
        }
        observer.executing(memory.word(frame << Paging.PAGE_BITS | hart.pc & Paging.PAGE_SIZE - 1));
        hart.pauseAt(hart.instructions + 1);
        interpreter.interpret(Integer.MAX_VALUE);
        hart.endPause();
    }
}
