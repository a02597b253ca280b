package dev.turnstile.benchmarks.system;

import dev.turnstile.benchmarks.guest.Counted;
import dev.turnstile.benchmarks.report.Batch;
import dev.turnstile.benchmarks.tool.Tool;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a user waits for: from a command to its end, or to its prompt. Launcher, JVM, kernel and programs are all in it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 1)
@Measurement(iterations = 7)
public class StartUp implements Counted {
    private static final String HOME = "turnstile.home";
    /** The variable of the environment by which a shell knows it. */
    private static final String LAUNCHER = "TURNSTILE_LAUNCHER";
    /** Ctrl-A x. */
    private static final byte[] END_KEYS = {1, 'x'};
    /** What takes longer has lost its way. */
    private static final int PATIENCE_SECONDS = 60;

    /** Which command: {@code ./turnstile run hello.s}, until it has ended; or {@code ./turnstile boot}, until the shell's prompt. */
    @Param({"hello", "prompt"})
    public String variant = "";

    /** The engine that the command is to use. */
    @Param({"jit", "interpreter"})
    public String engine = "interpreter";

    private Path home = Path.of("");
    private @Nullable Process process;

    /** Finds the checkout, which the launcher names. */
    @Setup
    public void findCheckout() {
        home = Path.of(System.getProperty(HOME, ""));
        if (!Files.isExecutable(home.resolve("turnstile"))) {
            throw new IllegalStateException("start-up needs a checkout: call it by the launcher, ./turnstile bench");
        }
    }

    /** The command, which is at a terminal if it is to show a prompt. */
    private List<String> words() {
        if (variant.equals("prompt")) {
            String command = "exec \"$" + LAUNCHER + "\" boot --quiet --engine " + engine;
            return List.of(Tool.TERMINAL.path(), "--quiet", "--return", "--command", command, "/dev/null");
        }
        Path source = home.resolve("guest-programs/hello/hello.s");
        return List.of(launcher(), "run", "--quiet", "--engine", engine, source.toString());
    }

    private String launcher() {
        return home.resolve("turnstile").toString();
    }

    /** The whole way, on the JVM that runs this. */
    @Benchmark
    public int command() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put(LAUNCHER, launcher());
        Process started = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        CompletableFuture.delayedExecutor(PATIENCE_SECONDS, TimeUnit.SECONDS).execute(started::destroy);
        process = started;
        return variant.equals("prompt") ? waitForPrompt(started) : waitForEnd(started);
    }

    private static int waitForPrompt(Process process) throws IOException {
        Prompt prompt = new Prompt();
        InputStream output = process.getInputStream();
        int bytes = 0;
        while (!prompt.seen()) {
            int value = output.read();
            if (value < 0) {
                throw new IllegalStateException("the machine ended before the prompt");
            }
            prompt.write(value);
            bytes++;
        }
        return bytes;
    }

    private static int waitForEnd(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        byte[] output = process.getInputStream().readAllBytes();
        int status = process.waitFor();
        if (status != 0 || output.length == 0) {
            throw new IllegalStateException("status " + status + " and " + output.length + " bytes");
        }
        return output.length;
    }

    /** Ends what has not ended by itself, by the keys for that. */
    @TearDown(Level.Invocation)
    public void end() throws IOException, InterruptedException {
        if (process != null && process.isAlive()) {
            try (OutputStream keys = process.getOutputStream()) {
                keys.write(END_KEYS);
            }
            process.waitFor();
        }
    }

    /** Nothing, from outside; but now is the time to find out whether there is a terminal. */
    @Override
    public Batch count() {
        if (variant.equals("prompt")) {
            Tool.require("terminal for the prompt", Tool.TERMINAL);
        }
        return Batch.PLAIN;
    }
}
