package dev.turnstile.benchmarks.system;

import dev.turnstile.benchmarks.guest.KernelBenchmark;
import dev.turnstile.benchmarks.guest.KernelProgram;
import dev.turnstile.isa.TrapCause;
import org.openjdk.jmh.annotations.Param;

/**
 * A file of a mebibyte, read or written from its beginning to its end, 16 KiB at a time, opening and closing included. On the disk,
 * reading begins with a mount, so that nothing is in the page cache, and writing ends with {@code fsync}. Latency of the disk
 * is virtual time, which passes in no time.
 */
public class SequentialFile extends KernelBenchmark {
    private static final int BYTES = 1 << 20;
    private static final int CHUNK = 1 << 14;

    /** Which way, and where the file is: in RAM, or on a disk with ext2. */
    @Param({"read-ram", "write-ram", "read-ext2", "write-ext2"})
    public String variant = "";

    @Override
    protected KernelProgram program() {
        boolean write = variant.startsWith("write");
        boolean disk = variant.endsWith("ext2");
        int openAndClose = 2;
        int forTheDisk = !disk ? 0 : write ? 1 : 2;
        return KernelProgram.of(SequentialFile.class)
                .constant("BYTES", BYTES)
                .constant("CHUNK", CHUNK)
                .choice("WRITE", write)
                .choice("DISK", disk)
                .disk(disk)
                .cycle(TrapCause.TRAP, BYTES / CHUNK + openAndClose + forTheDisk, 1);
    }
}
