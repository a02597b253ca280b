package dev.turnstile.benchmarks.driver;

import dev.turnstile.benchmarks.guest.KernelProgram;

/** The DMA copy engine, and the drivers that there are for it. */
final class CopyEngine {
    private CopyEngine() {}

    /** Gives a program's machine the engine, and the program modules to choose from: the kernel's, and one for measuring. */
    static KernelProgram plugInto(KernelProgram program) {
        return program.device("dma-copy").module("engine.s").includes("engine.inc", "engine_program.inc");
    }
}
