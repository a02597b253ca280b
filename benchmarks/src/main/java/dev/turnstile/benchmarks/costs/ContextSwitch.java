package dev.turnstile.benchmarks.costs;

import dev.turnstile.benchmarks.guest.GuestBenchmark;
import dev.turnstile.benchmarks.guest.GuestProgram;
import dev.turnstile.benchmarks.guest.Isolation;
import org.openjdk.jmh.annotations.Param;

/** The switch from one process to another by a system call: full frames, another page table. */
public class ContextSwitch extends GuestBenchmark {
    /** How the processes' translations are told apart: by identifiers, or by flushing. */
    @Param({"asid", "flush"})
    public String variant = "";

    @Override
    protected GuestProgram program() {
        GuestProgram program = GuestProgram.beside(ContextSwitch.class)
                .kernel("ContextSwitch.s")
                .user("ContextSwitchUser.s")
                .isolation(Isolation.TWO_PROCESSES)
                .operations(1000);
        return variant.equals("asid")
                ? program.constant("FLUSH", 0)
                : program.constant("FLUSH", 1).withoutAsids();
    }
}
