package dev.turnstile.benchmarks.costs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What a user waits for: {@code ./turnstile run hello.s} from the prompt and back. Launcher, JVM, assembler, kernel and program
 * are all in it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 2)
@Measurement(iterations = 10)
public class StartUp {
    private static final String HOME = "turnstile.home";

    /** The program, by its folder. */
    @Param("hello")
    public String variant = "";

    /** The engine that the command is to use. */
    @Param({"jit", "interpreter"})
    public String engine = "interpreter";

    private Path home = Path.of("");

    /** Finds the checkout, which the launcher names. */
    @Setup
    public void findCheckout() {
        home = Path.of(System.getProperty(HOME, ""));
        if (!Files.isExecutable(home.resolve("turnstile"))) {
            throw new IllegalStateException("start-up needs a checkout: call it by the launcher, ./turnstile bench");
        }
    }

    /** The whole process, on the JVM that runs this. */
    @Benchmark
    public int process() throws IOException, InterruptedException {
        Path source = home.resolve("guest-programs").resolve(variant).resolve(variant + ".s");
        String launcher = home.resolve("turnstile").toString();
        ProcessBuilder builder = new ProcessBuilder(launcher, "run", "--engine", engine, source.toString());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        process.getOutputStream().close();
        byte[] output = process.getInputStream().readAllBytes();
        int status = process.waitFor();
        if (status != 0 || output.length == 0) {
            throw new IllegalStateException("status " + status + " and " + output.length + " bytes from " + source);
        }
        return output.length;
    }
}
