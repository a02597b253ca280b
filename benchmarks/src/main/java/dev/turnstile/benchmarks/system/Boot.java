package dev.turnstile.benchmarks.system;

import dev.turnstile.benchmarks.guest.EngineBenchmark;
import dev.turnstile.benchmarks.guest.KernelGuest;
import dev.turnstile.benchmarks.guest.KernelImages;
import dev.turnstile.benchmarks.guest.KernelProgram;
import dev.turnstile.benchmarks.report.Batch;
import dev.turnstile.emulator.machine.BootImage;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The real kernel from reset on, on a new machine each time. */
public class Boot extends EngineBenchmark {
    private static final String AT_A_TERMINAL = "console=tty";

    /**
     * How far, and with what in the initial file system: to the first instruction in user mode, with one program or with all
     * that a shell needs; or to the shell's prompt.
     */
    @Param({"program", "shell", "prompt"})
    public String variant = "";

    private @Nullable BootImage image;
    private long steps;

    /** Makes the image, and counts how far it is. */
    @Setup
    public void prepare() {
        image = image();
        steps = booted().steps();
    }

    private BootImage image() {
        return variant.equals("program") ? KernelImages.program(KernelProgram.of(Boot.class)) : KernelImages.shell();
    }

    private KernelGuest booted() {
        Prompt prompt = new Prompt();
        KernelGuest guest = KernelGuest.of(image(), engine, AT_A_TERMINAL, prompt);
        if (variant.equals("prompt")) {
            guest.stepUntil(prompt::seen);
        } else {
            guest.boot();
        }
        return guest;
    }

    /** One boot. */
    @Benchmark
    public long boot() {
        if (image == null) {
            throw new IllegalStateException("not prepared");
        }
        KernelGuest guest = KernelGuest.of(image, engine, AT_A_TERMINAL, new Prompt());
        guest.run(steps);
        return guest.steps();
    }

    @Override
    public Batch count() {
        return booted().countAll();
    }
}
