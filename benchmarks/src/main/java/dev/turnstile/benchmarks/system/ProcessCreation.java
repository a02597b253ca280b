package dev.turnstile.benchmarks.system;

import dev.turnstile.benchmarks.guest.KernelBenchmark;
import dev.turnstile.benchmarks.guest.KernelProgram;
import dev.turnstile.isa.TrapCause;
import org.openjdk.jmh.annotations.Param;

/** A process from its making to its parent's having heard of its end. */
public class ProcessCreation extends KernelBenchmark {
    /** What happens in it: nothing but its end, or before that another program begins. */
    @Param({"fork-exit", "fork-exec-exit"})
    public String variant = "";

    @Override
    protected KernelProgram program() {
        boolean exec = variant.contains("exec");
        return KernelProgram.of(ProcessCreation.class).choice("EXEC", exec).cycle(TrapCause.TRAP, exec ? 4 : 3, 1);
    }
}
