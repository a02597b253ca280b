package dev.turnstile.benchmarks.costs;

import dev.turnstile.benchmarks.guest.GuestBenchmark;
import dev.turnstile.benchmarks.guest.GuestProgram;
import java.util.List;
import org.openjdk.jmh.annotations.Param;

/** A change of direction. */
public class Jump extends GuestBenchmark {
    private static final List<String> KINDS = List.of("branch", "call", "indirect");

    /** A branch that is taken; a call of one function and its return; the same of four functions in turn, out of a table. */
    @Param({"branch", "call", "indirect"})
    public String variant = "";

    @Override
    protected GuestProgram program() {
        return GuestProgram.beside(Jump.class)
                .kernel("Jump.s")
                .constant("KIND", KINDS.indexOf(variant))
                .constant("KIND_BRANCH", KINDS.indexOf("branch"))
                .constant("KIND_CALL", KINDS.indexOf("call"))
                .operations(8_000);
    }
}
