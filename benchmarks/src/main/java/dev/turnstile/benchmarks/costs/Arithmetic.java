package dev.turnstile.benchmarks.costs;

import dev.turnstile.benchmarks.guest.GuestBenchmark;
import dev.turnstile.benchmarks.guest.GuestProgram;
import java.util.List;
import org.openjdk.jmh.annotations.Param;

/** An instruction in registers, in a loop of 32. */
public class Arithmetic extends GuestBenchmark {
    private static final List<String> KINDS = List.of("chain", "multiply", "divide");

    /** Instructions that depend on each other, or multiplications or divisions, three of four. */
    @Param({"chain", "multiply", "divide"})
    public String variant = "";

    @Override
    protected GuestProgram program() {
        return GuestProgram.beside(Arithmetic.class)
                .kernel("Arithmetic.s")
                .constant("KIND", KINDS.indexOf(variant))
                .constant("KIND_CHAIN", KINDS.indexOf("chain"))
                .constant("KIND_MULTIPLY", KINDS.indexOf("multiply"))
                .operations(32_000);
    }
}
