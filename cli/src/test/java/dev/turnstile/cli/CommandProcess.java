package dev.turnstile.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;

/** The command as a process of its own, as a shell would start it. */
final class CommandProcess {
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final Future<String> output;
    private final Future<String> errors;

    private CommandProcess(Process process) {
        this.process = process;
        this.output = collect(process.getInputStream());
        this.errors = collect(process.getErrorStream());
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

    /** Reads a stream to its end on a thread of its own: the common pool may have only one, and the process must not wait for it. */
    private static Future<String> collect(InputStream stream) {
        FutureTask<String> task = new FutureTask<>(() -> {
            try (stream) {
                return new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
            }
        });
        new Thread(task, "output of a command").start();
        return task;
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
        return new Result(process.exitValue(), output.get(), errors.get());
    }
}
