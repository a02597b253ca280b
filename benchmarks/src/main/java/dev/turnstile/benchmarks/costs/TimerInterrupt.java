package dev.turnstile.benchmarks.costs;

import dev.turnstile.benchmarks.guest.GuestBenchmark;
import dev.turnstile.benchmarks.guest.GuestProgram;
import org.openjdk.jmh.annotations.Param;

/** The interrupt of the timer, through the interrupt controller, 100 ticks apart. */
public class TimerInterrupt extends GuestBenchmark {
    /** What it interrupts: a loop, whose instructions are counted in, or a wait for it. */
    @Param({"busy", "wait"})
    public String variant = "";

    @Override
    protected GuestProgram program() {
        return GuestProgram.beside(TimerInterrupt.class)
                .kernel("TimerInterrupt.s")
                .constant("WAIT", variant.equals("wait") ? 1 : 0)
                .operations(1000);
    }
}
