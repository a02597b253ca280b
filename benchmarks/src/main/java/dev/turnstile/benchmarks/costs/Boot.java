package dev.turnstile.benchmarks.costs;

import dev.turnstile.benchmarks.guest.EngineBenchmark;
import dev.turnstile.benchmarks.guest.KernelGuest;
import dev.turnstile.benchmarks.report.Batch;
import dev.turnstile.emulator.machine.BootImage;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The real kernel from reset to the first instruction in user mode, on a new machine each time. */
public class Boot extends EngineBenchmark {
    /** What is in the initial file system: one program, or all that a shell needs. */
    @Param({"program", "shell"})
    public String variant = "";

    private @Nullable BootImage image;
    private long steps;

    /** Makes the image, and counts how far it is. */
    @Setup
    public void prepare() {
        image = image();
        KernelGuest guest = new KernelGuest(image, engine);
        guest.boot();
        steps = guest.steps();
    }

    private BootImage image() {
        return variant.equals("shell") ? KernelGuest.shell() : KernelGuest.program(Boot.class, "SystemCallUser.s");
    }

    /** One boot. */
    @Benchmark
    public long boot() {
        if (image == null) {
            throw new IllegalStateException("not prepared");
        }
        KernelGuest guest = new KernelGuest(image, engine);
        guest.run(steps);
        return guest.steps();
    }

    @Override
    public Batch count() {
        KernelGuest guest = new KernelGuest(image(), engine);
        guest.boot();
        return guest.countAll();
    }
}
