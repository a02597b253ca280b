package dev.turnstile.emulator.interpreter;

import dev.turnstile.emulator.bus.Bus;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.mmu.Mmu;

/** Executes one hart. Engines differ in speed and in nothing else. */
public interface Engine {
    /**
     * Does exactly this many steps, unless the hart comes to wait or {@code Hart.stopNoLaterThan} asks for fewer meanwhile.
     * On return every part of the hart's state is exact. An interrupt that is due is taken before the next step, so none is
     * taken behind the last.
     *
     * @param steps at least 0
     */
    void run(int steps);

    /** Forgets everything derived from memory, because it has been changed behind the bus's back. */
    void reset();

    /** Makes engines of one kind, so that whoever wires a machine together need not know which. */
    @FunctionalInterface
    interface Factory {
        /** An engine for a hart, with its MMU, on a bus. */
        Engine create(Hart hart, Mmu mmu, Bus bus);
    }
}
