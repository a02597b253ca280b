package dev.turnstile.cli;

import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.host.ByteSink;
import dev.turnstile.emulator.host.ByteSource;
import dev.turnstile.emulator.host.EscapeKeys;
import dev.turnstile.emulator.host.Pacing;
import dev.turnstile.emulator.host.StandardStreams;
import dev.turnstile.emulator.host.StreamSink;
import dev.turnstile.emulator.host.StreamSource;
import dev.turnstile.emulator.host.TerminalConsole;
import dev.turnstile.emulator.host.WallClockPacing;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.emulator.machine.MemoryLayout;
import dev.turnstile.emulator.machine.Peripherals;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The guest's console on the command's standard streams: a terminal if both ends are one, else a pipe. The kernel's log and
 * programs' standard error go to the command's standard error.
 */
final class Console implements AutoCloseable {
    private final boolean interactive;
    private final StreamSink output;
    private final StreamSink errors;
    private final ByteSink guestOutput;
    private final ByteSink guestErrors;
    private final ByteSink log;
    private final ByteSource input;
    private final Pacing pacing;
    private final @Nullable TerminalConsole terminal;
    private volatile @Nullable Machine machine;
    private volatile @Nullable Integer failureStatus;

    private Console(PrintWriter err, boolean quiet, UnaryOperator<ByteSink> logFilter, boolean interactive) {
        this.interactive = interactive;
        this.output = new StreamSink(StandardStreams.output(), failure -> outputFailed(failure, err));
        this.errors = new StreamSink(StandardStreams.error(), failure -> {});
        this.guestOutput = new InOrder(output, errors);
        this.guestErrors = new InOrder(errors, output);
        this.log = quiet ? new Silence() : logFilter.apply(guestErrors);
        if (interactive) {
            this.terminal = new TerminalConsole(escapeKeys());
            this.input = terminal;
            this.pacing = new WallClockPacing(MemoryLayout.CLOCK_FREQUENCY);
        } else {
            this.terminal = null;
            this.input = new StreamSource(StandardStreams.input(), this::flush);
            this.pacing = Pacing.NONE;
        }
    }

    /**
     * The console that fits what the command's standard streams are.
     *
     * @param quiet whether the kernel's log is dropped
     * @param logFilter what it goes through otherwise
     */
    static Console open(PrintWriter err, boolean quiet, UnaryOperator<ByteSink> logFilter) {
        return new Console(
                err, quiet, logFilter, StandardStreams.inputIsTerminal() && StandardStreams.outputIsTerminal());
    }

    private EscapeKeys escapeKeys() {
        return new EscapeKeys(text -> {
                    for (String line : text.split("\n", -1)) {
                        System.err.print(line + "\r\n");
                    }
                })
                .on('x', "ends the machine", this::stop);
    }

    private void outputFailed(IOException failure, PrintWriter err) {
        if (StandardStreams.outputIsPipe()) {
            failureStatus = ExitStatus.SIGNAL + ExitStatus.SIGPIPE;
        } else {
            failureStatus = ExitStatus.FAILURE;
            err.println("turnstile: standard output: " + Main.describe(failure));
            err.flush();
        }
        stop();
    }

    private void stop() {
        Machine running = machine;
        if (running != null) {
            running.stop();
        }
    }

    /** Whether the guest's console is a terminal. */
    boolean interactive() {
        return interactive;
    }

    /**
     * What the command comes to if the output can't be written, else null. If nobody reads it any more that is what SIGPIPE makes of a
     * native program.
     */
    @Nullable
    Integer failureStatus() {
        return failureStatus;
    }

    /** The machine that Ctrl-A x and a closed output end. */
    void stops(Machine running) {
        machine = running;
    }

    Peripherals peripherals(@Nullable BlockStore disk) {
        return new Peripherals(input, guestOutput, log, guestErrors, disk, pacing);
    }

    /** Lets everything be seen that the guest has written. */
    void flush() {
        output.flush();
        errors.flush();
    }

    @Override
    public void close() {
        flush();
        if (terminal != null) {
            terminal.close();
        }
    }

    /** A stream that lets another one's bytes go first, for both may lead to the same place, as {@code 2>&1} makes them. */
    private record InOrder(StreamSink stream, StreamSink other) implements ByteSink {
        @Override
        public void write(int value) {
            other.flush();
            stream.write(value);
        }

        @Override
        public void flush() {
            stream.flush();
        }
    }

    /** Where nothing is shown. */
    private static final class Silence implements ByteSink {
        @Override
        public void write(int value) {}

        @Override
        public void flush() {}
    }
}
