package dev.turnstile.benchmarks.system;

import dev.turnstile.benchmarks.guest.KernelBenchmark;
import dev.turnstile.benchmarks.guest.KernelProgram;
import dev.turnstile.isa.TrapCause;
import org.openjdk.jmh.annotations.Param;

/** A byte to another process and one back, by two pipes: four calls, two switches. */
public class Pipe extends KernelBenchmark {
    private static final int CALLS = 4;

    /** There and back. */
    @Param("ping-pong")
    public String variant = "";

    @Override
    protected KernelProgram program() {
        return KernelProgram.of(Pipe.class).cycle(TrapCause.TRAP, CALLS, 1);
    }
}
