package dev.turnstile.benchmarks.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
public class StartUp {
    private static final String HOME = "turnstile.home";

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

    private List<String> words() {
        String launcher = home.resolve("turnstile").toString();
        if (variant.equals("prompt")) {
            return List.of(launcher, "boot", "--quiet", "--engine", engine, "--append", "console=tty");
        }
        Path source = home.resolve("guest-programs/hello/hello.s");
        return List.of(launcher, "run", "--quiet", "--engine", engine, source.toString());
    }

    /** The whole way, on the JVM that runs this. */
    @Benchmark
    public int command() throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(words());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process started = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
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

    /** Ends what has not ended by itself. */
    @TearDown(Level.Invocation)
    public void end() throws InterruptedException {
        if (process != null) {
            process.destroy();
            process.waitFor();
        }
    }
}
