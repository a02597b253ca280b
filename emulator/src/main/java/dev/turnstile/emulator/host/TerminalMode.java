package dev.turnstile.emulator.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The raw mode of the terminal at standard input: every key comes through at once and as it is, and none is echoed or means
 * anything to the host. Output is still processed, so that a line feed begins a new line at its start.
 *
 * <p>It is left on every way out that Java gets to see: {@link #close}, {@code System.exit}, and signals.
 */
final class TerminalMode implements AutoCloseable {
    private static final List<String> RAW = List.of(
            "-icanon", "-echo", "-isig", "-iexten", "-ixon", "-icrnl", "-inlcr", "-igncr", "-istrip", "min", "1",
            "time", "0");

    private final String stty;
    private final String saved;
    private final Thread hook = new Thread(this::restore, "restore the terminal");
    private boolean restored;

    /**
     * Enters raw mode.
     *
     * @param stty the command that does it, POSIX's {@code stty}
     * @throws IOException if it does not work
     */
    TerminalMode(String stty) throws IOException {
        this.stty = stty;
        this.saved = run(List.of("-g"));
        Runtime.getRuntime().addShutdownHook(hook);
        run(RAW);
    }

    @Override
    public void close() {
        restore();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The host is shutting down already, and the hook is running or has run.
        }
    }

    private synchronized void restore() {
        if (restored) {
            return;
        }
        restored = true;
        try {
            run(List.of(saved));
        } catch (IOException e) {
            // The terminal is gone, so there is nothing to restore.
        }
    }

    private String run(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(stty));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectInput(ProcessBuilder.Redirect.INHERIT)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).trim();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(stty + " failed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return output;
    }
}
