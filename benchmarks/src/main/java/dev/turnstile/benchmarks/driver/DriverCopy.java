package dev.turnstile.benchmarks.driver;

import dev.turnstile.benchmarks.guest.KernelBenchmark;
import dev.turnstile.benchmarks.guest.KernelProgram;
import dev.turnstile.isa.TrapCause;
import org.openjdk.jmh.annotations.Param;

/** A copy by DMA that a program wants and waits for: the same device, driven from the kernel and from user space. */
public class DriverCopy extends KernelBenchmark {
    private static final int MEBIBYTE = 1 << 20;

    /**
     * By the kernel's driver or by one in user space, so many bytes from one buffer of the program's to another, copies into and out of the
     * pages that the device works on included; or a mebibyte within the kernel, without such copies.
     */
    @Param({"kernel-64", "kernel-2048", "user-64", "user-2048", "mebibyte"})
    public String variant = "";

    @Override
    protected KernelProgram program() {
        boolean kept = variant.equals("mebibyte");
        return CopyEngine.plugInto(KernelProgram.of(DriverCopy.class))
                .choice("USER", variant.startsWith("user"))
                .choice("KEPT", kept)
                .constant("SIZE", kept ? MEBIBYTE : Long.parseLong(variant.substring(variant.indexOf('-') + 1)))
                .cycle(TrapCause.TRAP, kept ? 1 : 2, 1);
    }
}
