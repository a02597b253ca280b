package dev.turnstile.cli;

import dev.turnstile.emulator.host.StandardStreams;
import java.io.PrintWriter;
import java.util.function.Supplier;

/** One line at a terminal that says how far long work has come; nothing elsewhere. */
final class Progress {
    private static final long INTERVAL_NANOS = 200_000_000;

    private final PrintWriter err;
    private final boolean shown = StandardStreams.outputIsTerminal();
    private long last = System.nanoTime();

    Progress(PrintWriter err) {
        this.err = err;
    }

    /** Shows a text if the last one has stood for a while. */
    void show(Supplier<String> text) {
        long now = System.nanoTime();
        if (shown && now - last >= INTERVAL_NANOS) {
            last = now;
            err.print("\r" + text.get() + "\u001b[K");
            err.flush();
        }
    }

    /** Makes room for other words. */
    void clear() {
        if (shown) {
            err.print("\r\u001b[K");
            err.flush();
        }
    }
}
