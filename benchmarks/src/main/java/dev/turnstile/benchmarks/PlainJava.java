package dev.turnstile.benchmarks;

import dev.turnstile.benchmarks.kernels.Kernel;
import dev.turnstile.benchmarks.kernels.Kernels;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The peer {@code java}: the compute kernels in plain Java, which is what an engine on this JVM could reach at best. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(2)
@Warmup(iterations = 2, time = 1)
@Measurement(iterations = 8, time = 250, timeUnit = TimeUnit.MILLISECONDS)
public class PlainJava {
    static final String NAME = "java";

    /** Name of the kernel. */
    @Param({
        "bytecode",
        "chase",
        "copy",
        "coremark_like",
        "crc32",
        "dhrystone_like",
        "fib",
        "matmul",
        "mixed",
        "quicksort",
        "sha256",
        "sieve"
    })
    public String variant = "";

    private Kernel kernel = () -> 0;

    /** Prepares the kernel's data. */
    @Setup
    public void prepare() {
        kernel = Kernels.java(variant);
    }

    /** One iteration of the kernel. */
    @Benchmark
    public int iteration() {
        return kernel.run();
    }
}
