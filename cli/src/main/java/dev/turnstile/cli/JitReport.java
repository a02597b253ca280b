package dev.turnstile.cli;

import dev.turnstile.emulator.jit.JitDump;
import dev.turnstile.emulator.jit.JitListener;
import dev.turnstile.emulator.jit.JitLog;
import java.io.IOException;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** What the JIT tells of a run: on standard error, in files, or not at all. */
final class JitReport {
    private static final int EXITS = 10;

    private final PrintWriter err;
    private final @Nullable JitLog log;
    private final @Nullable JitDump dump;
    /** What is translated for a guest that has ended interests nobody. */
    private volatile boolean finished;

    /**
     * A report as the options want it.
     *
     * @throws IOException if there can't be a directory for files
     */
    JitReport(JitOptions options, PrintWriter err) throws IOException {
        this.err = err;
        this.log = options.log ? new JitLog(this::sayDuringTheRun) : null;
        this.dump = options.dump == null ? null : new JitDump(options.dump);
    }

    /** Who wants to be told. */
    JitListener listener() {
        JitListener listener = log == null ? JitListener.NONE : log;
        return dump == null ? listener : listener.and(dump);
    }

    /** Says what can be said at the end of the run only. */
    void finish() {
        finished = true;
        if (log != null) {
            log.mostFrequentExits(EXITS).forEach(line -> say("jit: " + line));
        }
        @Nullable IOException failure = dump == null ? null : dump.failure();
        if (failure != null) {
            err.println("turnstile: --jit-dump: " + Main.describe(failure));
            err.flush();
        }
    }

    private void sayDuringTheRun(String line) {
        if (!finished) {
            say(line);
        }
    }

    private void say(String line) {
        err.println(line);
        err.flush();
    }
}
