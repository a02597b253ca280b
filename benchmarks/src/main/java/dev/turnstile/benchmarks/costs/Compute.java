package dev.turnstile.benchmarks.costs;

import dev.turnstile.benchmarks.guest.GuestBenchmark;
import dev.turnstile.benchmarks.guest.GuestProgram;
import org.openjdk.jmh.annotations.Param;

/** Plain computing in user mode under paging: the twelve kernels, which is also what an interpreter's dispatch costs. */
public class Compute extends GuestBenchmark {
    /** Name of the kernel; one operation is one iteration. */
    @Param({
        "bytecode",
        "chase",
        "copy",
        "coremark_like",
        "crc32",
        "dhrystone_like",
        "fib",
        "matmul",
        "mixed",
        "quicksort",
        "sha256",
        "sieve"
    })
    public String variant = "";

    @Override
    protected GuestProgram program() {
        return GuestProgram.beside(Compute.class)
                .kernel("Compute.s")
                .user("ComputeUser.s")
                .computeKernel(variant);
    }
}
