package dev.turnstile.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The command as a process of its own, as a shell would start it. */
final class CommandProcess {
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final Collected output;
    private final Collected errors;

    private CommandProcess(Process process) {
        this.process = process;
        this.output = new Collected(process.getInputStream());
        this.errors = new Collected(process.getErrorStream());
    }

    /** What the process has come to. */
    record Result(int status, String output, String errors) {}

    /** Starts the command with these words behind {@code turnstile}. */
    static CommandProcess start(String... words) throws IOException {
        return new CommandProcess(new ProcessBuilder(command(words)).start());
    }

    /** What a shell would have to be told. */
    static List<String> command(String... words) {
        // Whoever runs the tests in the background may have had these signals ignored, which processes inherit.
        List<String> command = new ArrayList<>(List.of(
                "env",
                "--default-signal=INT,TERM,HUP",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.turnstile.cli.Main"));
        command.addAll(List.of(words));
        return command;
    }

    /** Runs the command with some input to its end. */
    static Result run(String input, String... words) throws Exception {
        CommandProcess started = start(words);
        started.type(input);
        started.process.getOutputStream().close();
        return started.result();
    }

    /** Writes to the standard input, without closing it. */
    void type(String text) throws IOException {
        try {
            process.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            process.getOutputStream().flush();
        } catch (IOException e) {
            // A program need not read what it is given; it may have ended.
            if (process.isAlive()) {
                throw e;
            }
        }
    }

    /** Waits until this has been printed on standard output. */
    void awaitOutput(String text) throws InterruptedException {
        try {
            output.await(text);
        } catch (AssertionError e) {
            process.destroyForcibly();
            throw e;
        }
    }

    /** Sends a signal, by name. */
    void signal(String name) throws Exception {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .start()
                .waitFor();
    }

    /** Waits for the end. */
    Result result() throws Exception {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the command does not end");
        }
        return new Result(process.exitValue(), output.whole(), errors.whole());
    }

    /** What comes out of a stream, read on a thread of its own: the process must not wait for its reader. */
    private static final class Collected {
        private final StringBuilder text = new StringBuilder();
        private final Thread reader;

        Collected(InputStream stream) {
            reader = new Thread(() -> read(stream), "output of a command");
            reader.start();
        }

        private void read(InputStream stream) {
            try (stream) {
                byte[] bytes = new byte[4096];
                for (int count = stream.read(bytes); count >= 0; count = stream.read(bytes)) {
                    append(new String(bytes, 0, count, StandardCharsets.ISO_8859_1));
                }
            } catch (IOException e) {
                append(e.toString());
            }
        }

        private synchronized void append(String more) {
            text.append(more);
            notifyAll();
        }

        synchronized void await(String expected) throws InterruptedException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            while (text.indexOf(expected) < 0) {
                long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                if (left <= 0) {
                    throw new AssertionError("the command does not print '" + expected + "' but '" + text + "'");
                }
                wait(left);
            }
        }

        String whole() throws InterruptedException {
            reader.join();
            synchronized (this) {
                return text.toString();
            }
        }
    }
}
