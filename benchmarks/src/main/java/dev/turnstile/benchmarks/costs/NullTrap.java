package dev.turnstile.benchmarks.costs;

import dev.turnstile.benchmarks.guest.GuestBenchmark;
import dev.turnstile.benchmarks.guest.GuestProgram;
import dev.turnstile.benchmarks.guest.Isolation;
import org.openjdk.jmh.annotations.Param;

/** The system call that does nothing: the crossing from user space into the kernel and back. */
public class NullTrap extends GuestBenchmark {
    /**
     * How much is done on the way: two registers saved; the full frame, and a table of calls; the same with a page table of the
     * kernel's own, told apart by identifiers or by flushing.
     */
    @Param({"minimal", "full", "switch-asid", "switch-flush"})
    public String variant = "";

    @Override
    protected GuestProgram program() {
        GuestProgram program =
                GuestProgram.beside(NullTrap.class).user("NullTrapUser.s").operations(1000);
        return switch (variant) {
            case "minimal" -> program.kernel("NullTrapMinimal.s");
            case "full" -> program.kernel("NullTrapFull.s", "NullTrapDispatch.s");
            case "switch-asid" -> separate(program).constant("FLUSH", 0);
            default -> separate(program).constant("FLUSH", 1).withoutAsids();
        };
    }

    private static GuestProgram separate(GuestProgram program) {
        return program.kernel("NullTrapSwitch.s", "NullTrapDispatch.s").isolation(Isolation.SEPARATE_KERNEL);
    }
}
