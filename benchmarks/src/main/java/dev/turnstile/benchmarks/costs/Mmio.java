package dev.turnstile.benchmarks.costs;

import dev.turnstile.benchmarks.guest.GuestBenchmark;
import dev.turnstile.benchmarks.guest.GuestProgram;
import org.openjdk.jmh.annotations.Param;

/** An access to a register of a device that has no effect. */
public class Mmio extends GuestBenchmark {
    /** The kind of access. */
    @Param({"load", "store"})
    public String variant = "";

    @Override
    protected GuestProgram program() {
        return GuestProgram.beside(Mmio.class)
                .kernel("Mmio.s")
                .constant("STORE", variant.equals("store") ? 1 : 0)
                .operations(1000);
    }
}
