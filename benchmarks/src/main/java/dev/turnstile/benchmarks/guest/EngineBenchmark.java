package dev.turnstile.benchmarks.guest;

import org.openjdk.jmh.annotations.Param;

/** A cost centre that every engine has. */
public abstract class EngineBenchmark extends CostBenchmark {
    /** Who executes the guest's instructions. */
    @Param({"jit", "interpreter"})
    public String engine = "interpreter";
}
