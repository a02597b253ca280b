package dev.turnstile.benchmarks.system;

import dev.turnstile.benchmarks.guest.KernelBenchmark;
import dev.turnstile.benchmarks.guest.KernelProgram;
import org.openjdk.jmh.annotations.Param;

/** The smallest system call. */
public class SystemCall extends KernelBenchmark {
    /** The call, and how the kernel tells address spaces apart and hides itself, if not as it does by default. */
    @Param({"getpid", "getpid-asid-off", "getpid-kpti-on", "getpid-asid-off-kpti-on"})
    public String variant = "";

    @Override
    protected KernelProgram program() {
        return KernelProgram.of(SystemCall.class).words(KernelWords.of(variant));
    }
}
