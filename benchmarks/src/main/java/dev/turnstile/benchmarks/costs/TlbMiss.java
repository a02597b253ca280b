package dev.turnstile.benchmarks.costs;

import dev.turnstile.benchmarks.guest.GuestBenchmark;
import dev.turnstile.benchmarks.guest.GuestProgram;
import org.openjdk.jmh.annotations.Param;

/** A load that misses in the TLB. */
public class TlbMiss extends GuestBenchmark {
    /** Who refills it: the walker, or a handler of the kernel. */
    @Param({"hardware", "software"})
    public String variant = "";

    @Override
    protected GuestProgram program() {
        return GuestProgram.beside(TlbMiss.class)
                .kernel("TlbMiss.s")
                .tlbEntries(64)
                .constant("SOFTWARE", variant.equals("software") ? 1 : 0)
                .operations(1024);
    }
}
