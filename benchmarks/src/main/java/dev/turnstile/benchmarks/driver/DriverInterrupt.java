package dev.turnstile.benchmarks.driver;

import dev.turnstile.benchmarks.guest.KernelBenchmark;
import dev.turnstile.benchmarks.guest.KernelProgram;
import dev.turnstile.isa.TrapCause;
import org.openjdk.jmh.annotations.Param;

/** An interrupt of a device, from the device to whom it is for, and back to what was interrupted. */
public class DriverInterrupt extends KernelBenchmark {
    /**
     * The driver's service routine, which acknowledges and wakes nobody; a process that sleeps in the driver; a process that is the
     * driver itself, which acknowledges and turns the line on again.
     */
    @Param({"routine", "kernel-wake", "user-wake"})
    public String variant = "";

    @Override
    protected KernelProgram program() {
        boolean user = variant.startsWith("user");
        boolean wake = variant.endsWith("wake");
        return CopyEngine.plugInto(KernelProgram.of(DriverInterrupt.class))
                .choice("USER", user)
                .choice("WAIT", wake)
                .cycle(wake ? TrapCause.TRAP : TrapCause.INTERRUPT, user ? 2 : 1, 1);
    }
}
