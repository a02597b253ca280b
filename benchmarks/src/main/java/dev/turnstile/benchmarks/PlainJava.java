package dev.turnstile.benchmarks;

import dev.turnstile.benchmarks.kernels.Kernel;
import dev.turnstile.benchmarks.kernels.Kernels;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The compute kernels in plain Java: what an engine on this JVM could reach at best. */
@State(Scope.Thread)
public class PlainJava {
    @Param({"bytecode", "chase"})
    public String variant = "";

    private Kernel kernel = () -> 0;

    @Setup
    public void prepare() {
        kernel = Kernels.java(variant);
    }

    @Benchmark
    public int iteration() {
        return kernel.run();
    }
}
