package dev.turnstile.benchmarks.system;

import dev.turnstile.benchmarks.guest.KernelBenchmark;
import dev.turnstile.benchmarks.guest.KernelProgram;
import dev.turnstile.isa.TrapCause;
import org.openjdk.jmh.annotations.Param;

/** A signal to the process itself: sent, its handler entered and left. */
public class SignalDelivery extends KernelBenchmark {
    /** Two calls, {@code kill} and {@code sigreturn}. */
    @Param("handler")
    public String variant = "";

    @Override
    protected KernelProgram program() {
        return KernelProgram.of(SignalDelivery.class).cycle(TrapCause.TRAP, 2, 1);
    }
}
