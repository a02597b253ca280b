package dev.turnstile.benchmarks.peer;

import java.io.IOException;

/** Waiting for child processes. */
final class Processes {
    private Processes() {}

    /** The exit status. An interrupt ends the child. */
    static int await(Process process) throws IOException {
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
