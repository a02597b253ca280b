package dev.turnstile.benchmarks.driver;

import dev.turnstile.benchmarks.guest.KernelBenchmark;
import dev.turnstile.benchmarks.guest.KernelProgram;
import org.openjdk.jmh.annotations.Param;

/**
 * A page from a disk, by its file in {@code /dev}, past all caches. So many processes as the variant says do it together, each of which
 * has one request under way; the disk takes the same time for each request, whatever the number.
 */
public class DiskRead extends KernelBenchmark {
    private static final int BYTES = 8 << 20;
    private static final int PAGE = 4096;
    private static final int LATENCY = 10_000;

    /** Which disk, where the pages are, and how many processes there are. */
    @Param({
        "virtio-sequential-1",
        "virtio-sequential-32",
        "virtio-random-1",
        "virtio-random-32",
        "nvme-sequential-1",
        "nvme-sequential-32",
        "nvme-random-1",
        "nvme-random-32"
    })
    public String variant = "";

    @Override
    protected KernelProgram program() {
        String[] words = variant.split("-", -1);
        return Disks.plugInto(KernelProgram.of(DiskRead.class), words[0], LATENCY)
                .constant("BYTES", BYTES)
                .constant("CHUNK", PAGE)
                .choice("RANDOM", words[1].equals("random"))
                .constant("PROCESSES", Long.parseLong(words[2]));
    }
}
