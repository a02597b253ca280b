package dev.turnstile.benchmarks.driver;

import dev.turnstile.benchmarks.guest.KernelBenchmark;
import dev.turnstile.benchmarks.guest.KernelProgram;
import dev.turnstile.isa.TrapCause;
import org.openjdk.jmh.annotations.Param;

/** A mebibyte from a disk that takes no time, by its file in {@code /dev}, past all caches, 64 KiB a call: how fast bytes get in. */
public class DiskStream extends KernelBenchmark {
    private static final int MEBIBYTE = 1 << 20;
    private static final int MEBIBYTES = 8;
    private static final int CHUNK = 64 << 10;

    /** Which disk. */
    @Param({"virtio", "nvme"})
    public String variant = "";

    @Override
    protected KernelProgram program() {
        return Disks.plugInto(KernelProgram.of(DiskRead.class), variant, 0)
                .constant("BYTES", (long) MEBIBYTES * MEBIBYTE)
                .constant("CHUNK", CHUNK)
                .choice("RANDOM", false)
                .constant("PROCESSES", 1)
                .cycle(TrapCause.TRAP, MEBIBYTE / CHUNK, 1);
    }
}
