package dev.turnstile.benchmarks.driver;

import dev.turnstile.benchmarks.guest.KernelBenchmark;
import dev.turnstile.benchmarks.guest.KernelProgram;
import dev.turnstile.isa.TrapCause;
import org.openjdk.jmh.annotations.Param;

/** A load from or a store to a device's register, as a program gets it. */
public class DriverRegister extends KernelBenchmark {
    private static final int LOOPS = 1000;

    /** By a system call of the device's driver, or by a program that is the driver and has the registers mapped. */
    @Param({"kernel-load", "kernel-store", "user-load", "user-store"})
    public String variant = "";

    @Override
    protected KernelProgram program() {
        boolean user = variant.startsWith("user");
        return CopyEngine.plugInto(KernelProgram.of(DriverRegister.class))
                .choice("USER", user)
                .choice("STORE", variant.endsWith("store"))
                .constant("LOOPS", LOOPS)
                .cycle(TrapCause.TRAP, 1, user ? LOOPS : 1);
    }
}
