package dev.turnstile.cli;

import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.emulator.sanitize.Report;
import java.io.PrintWriter;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Shows what the sanitizers find, behind what the guest has written before, and ends the run if that is wanted. */
final class SanitizerReports implements Consumer<Report> {
    private final PrintWriter err;
    private final Runnable flush;
    private @Nullable Machine machine;
    private int count;

    /**
     * @param flush shows what the guest has written
     */
    SanitizerReports(PrintWriter err, Runnable flush) {
        this.err = err;
        this.flush = flush;
    }

    /** The machine to be stopped by the first report. */
    void stops(Machine running) {
        machine = running;
    }

    @Override
    public void accept(Report report) {
        flush.run();
        err.print(report.text());
        err.flush();
        count++;
        if (machine != null) {
            machine.stop();
        }
    }

    /** Whether it has ended the run. */
    boolean hasStopped() {
        return machine != null && count > 0;
    }

    /** Says at the end how many there were, so that they aren't overlooked. */
    void finish() {
        if (count > 0) {
            err.println("turnstile: the sanitizers have found " + count + (count == 1 ? " mistake" : " mistakes"));
            err.flush();
        }
    }
}
