package dev.turnstile.cli;

import dev.turnstile.emulator.machine.Machine;
import org.jspecify.annotations.Nullable;

/**
 * Ends a run in order when INT, TERM or HUP end the command: the machine stops, what it has printed is flushed, the terminal is given
 * back, the disk is closed. The virtual machine itself then exits with 128 + the signal's number.
 */
final class Shutdown implements AutoCloseable {
    /** How long a machine that may be waiting for input is given to stop by itself. */
    private static final long PATIENCE_MILLIS = 500;

    private final Thread runner = Thread.currentThread();
    private final Thread hook = new Thread(this::end, "shutdown");
    private volatile @Nullable Machine machine;
    private volatile @Nullable Console console;
    private volatile boolean finished;

    Shutdown() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** What is to be ended. */
    void stops(Machine machine, Console console) {
        this.machine = machine;
        this.console = console;
    }

    private void end() {
        if (finished) {
            return;
        }
        Machine running = machine;
        if (running != null) {
            running.stop();
        }
        try {
            runner.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Console open = console;
        if (open != null) {
            open.close();
        }
        System.err.println("turnstile: ended by a signal");
    }

    @Override
    public void close() {
        finished = true;
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The virtual machine is on its way out already, and the hook is what ends it.
            finished = false;
        }
    }
}
