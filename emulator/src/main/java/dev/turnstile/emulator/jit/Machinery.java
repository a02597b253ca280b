package dev.turnstile.emulator.jit;

import dev.turnstile.emulator.bus.Bus;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.mmu.Mmu;

/**
 * The class data of every translation: what its static final fields hold, and so what the JVM takes for constants. The arrays are
 * those of the hart, of its translation cache and of memory themselves.
 */
final class Machinery {
    private final SlowPaths slow;
    private final Hart hart;
    private final int[] data;
    private final int[] fetches;
    private final byte[] memory;

    Machinery(SlowPaths slow, Hart hart, Mmu mmu, Bus bus) {
        this.slow = slow;
        this.hart = hart;
        this.data = mmu.cache().data;
        this.fetches = mmu.cache().fetches;
        this.memory = bus.memory().bytes();
    }

    SlowPaths slow() {
        return slow;
    }

    Hart hart() {
        return hart;
    }

    int[] registers() {
        return hart.registers;
    }

    int[] control() {
        return hart.controlRegisters();
    }

    int[] data() {
        return data;
    }

    int[] fetches() {
        return fetches;
    }

    byte[] memory() {
        return memory;
    }
}
