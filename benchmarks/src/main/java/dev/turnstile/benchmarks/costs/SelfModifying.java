package dev.turnstile.benchmarks.costs;

import dev.turnstile.benchmarks.guest.GuestBenchmark;
import dev.turnstile.benchmarks.guest.GuestProgram;
import org.openjdk.jmh.annotations.Param;

/** Code that is written and then run once: the cost of one new instruction. */
public class SelfModifying extends GuestBenchmark {
    /** How many instructions are written before they are run. */
    @Param({"1", "1024"})
    public String variant = "";

    @Override
    protected GuestProgram program() {
        return GuestProgram.beside(SelfModifying.class)
                .kernel("SelfModifying.s")
                .constant("LENGTH", Integer.parseInt(variant))
                .operations(2048);
    }
}
