package dev.turnstile.benchmarks.system;

import dev.turnstile.benchmarks.guest.KernelBenchmark;
import dev.turnstile.benchmarks.guest.KernelProgram;
import org.openjdk.jmh.annotations.Param;

/** The switch to another process, by a system call that asks for it. */
public class ProcessSwitch extends KernelBenchmark {
    /** The call, and how the kernel tells address spaces apart and hides itself, if not as it does by default. */
    @Param({"yield", "yield-asid-off", "yield-kpti-on", "yield-asid-off-kpti-on"})
    public String variant = "";

    @Override
    protected KernelProgram program() {
        return KernelProgram.of(ProcessSwitch.class).words(KernelWords.of(variant));
    }
}
