package dev.turnstile.benchmarks.peer;

import dev.turnstile.benchmarks.kernels.Kernel;
import dev.turnstile.benchmarks.kernels.Kernels;
import dev.turnstile.benchmarks.tool.Processes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What compute kernels have to return. */
final class Checksums {
    private Checksums() {}

    /** The line that a peer prints after so many iterations of a kernel in one batch. */
    static String expected(String kernel, int iterations) {
        Kernel java = Kernels.java(kernel);
        int checksum = 0;
        for (int i = 0; i < iterations; i++) {
            checksum = checksum * 31 + java.run();
        }
        return String.format(". checksum %08x\n", checksum);
    }

    /** What a command prints. */
    static String output(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        Processes.await(process);
        return output;
    }
}
