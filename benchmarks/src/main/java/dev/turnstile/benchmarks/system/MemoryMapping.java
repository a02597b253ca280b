package dev.turnstile.benchmarks.system;

import dev.turnstile.benchmarks.guest.KernelBenchmark;
import dev.turnstile.benchmarks.guest.KernelProgram;
import dev.turnstile.isa.TrapCause;
import org.openjdk.jmh.annotations.Param;

/** A mapping of 16 pages of zeros, made and taken away. */
public class MemoryMapping extends KernelBenchmark {
    private static final int PAGES = 16;

    /** Whether one of its pages is stored to meanwhile. */
    @Param({"untouched", "touched"})
    public String variant = "";

    @Override
    protected KernelProgram program() {
        return KernelProgram.of(MemoryMapping.class)
                .constant("PAGES", PAGES)
                .choice("TOUCH", variant.equals("touched"))
                .cycle(TrapCause.TRAP, 2, 1);
    }
}
