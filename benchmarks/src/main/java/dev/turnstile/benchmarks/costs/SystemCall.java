package dev.turnstile.benchmarks.costs;

import dev.turnstile.benchmarks.guest.EngineBenchmark;
import dev.turnstile.benchmarks.guest.KernelGuest;
import dev.turnstile.benchmarks.report.Batch;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** System calls of the real kernel, its timer interrupts included. */
public class SystemCall extends EngineBenchmark {
    /** Steps of a call of the benchmark: many system calls, and some ticks of the kernel's clock. */
    private static final long STEPS = 1_000_000;

    /** The call. */
    @Param("getpid")
    public String variant = "";

    private @Nullable KernelGuest guest;

    /** Boots, and goes on until only system calls happen. */
    @Setup
    public void start() {
        guest = started();
    }

    private KernelGuest started() {
        KernelGuest started = new KernelGuest(KernelGuest.program(SystemCall.class, "SystemCallUser.s"), engine);
        started.boot();
        started.run(STEPS);
        return started;
    }

    /** Many system calls. */
    @Benchmark
    public long calls() {
        if (guest == null) {
            throw new IllegalStateException("not started");
        }
        guest.run(STEPS);
        return guest.steps();
    }

    @Override
    public Batch count() {
        return started().countTraps(STEPS);
    }
}
