package dev.turnstile.benchmarks.system;

import dev.turnstile.benchmarks.guest.KernelBenchmark;
import dev.turnstile.benchmarks.guest.KernelProgram;
import dev.turnstile.isa.TrapCause;
import org.openjdk.jmh.annotations.Param;

/** Reading from and writing to a RAM file. */
public class FileTransfer extends KernelBenchmark {
    private static final int CHUNKS = 1024;

    /** Which call, and how many bytes. */
    @Param({"read-1", "read-4096", "write-1", "write-4096"})
    public String variant = "";

    @Override
    protected KernelProgram program() {
        int seek = 1;
        return KernelProgram.of(FileTransfer.class)
                .choice("WRITE", variant.startsWith("write"))
                .constant("SIZE", Long.parseLong(variant.substring(variant.indexOf('-') + 1)))
                .constant("CHUNKS", CHUNKS)
                .cycle(TrapCause.TRAP, CHUNKS + seek, CHUNKS);
    }
}
