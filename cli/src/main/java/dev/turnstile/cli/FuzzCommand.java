package dev.turnstile.cli;

import dev.turnstile.emulator.debug.Divergence;
import dev.turnstile.emulator.debug.fuzz.FailedProgram;
import dev.turnstile.emulator.debug.fuzz.Figures;
import dev.turnstile.emulator.debug.fuzz.Fuzzer;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs random programs on two engines and compares them all the way. */
@Command(
        name = "fuzz",
        description =
                "Run random programs on two engines side by side until they differ or the time is over. A program on which"
                        + " they differ is made small and kept as a file; given such files, run them instead.",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit status: 0 if the engines agree, 1 if they differ."})
@SuppressWarnings("NullAway.Init") // set by Picocli
final class FuzzCommand implements Callable<Integer> {
    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Programs that were kept, to be run again.")
    private List<Path> files = List.of();

    @Option(
            names = "--seconds",
            paramLabel = "N",
            defaultValue = "60",
            description = "How long to go on (default: ${DEFAULT-VALUE}).")
    private long seconds;

    @Option(
            names = "--programs",
            paramLabel = "N",
            description = "End after N programs, if the time is not over before.")
    private @Nullable Long programs;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Decides what the programs are (default: another one each time; it is printed).")
    private @Nullable Long seed;

    @Option(
            names = "--engine-a",
            paramLabel = "ENGINE",
            defaultValue = "interpreter",
            description = "The engine that is right: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private EngineName first;

    @Option(
            names = "--engine-b",
            paramLabel = "ENGINE",
            defaultValue = "eager",
            description = "The engine to compare with it: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private EngineName second;

    @Option(
            names = "--keep",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "Where to write a program on which the engines differ (default: ${DEFAULT-VALUE}).")
    private Path keep;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Fuzzer fuzzer = new Fuzzer(first.comparable(), second.comparable());
        return files.isEmpty() ? fuzz(fuzzer) : replay(fuzzer);
    }

    private int fuzz(Fuzzer fuzzer) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        long chosen = seed == null ? System.nanoTime() : seed;
        if (seconds < 0) {
            throw new Failure("--seconds can't be negative: " + seconds, ExitStatus.USAGE);
        }
        long limit = programs == null ? Long.MAX_VALUE : programs;
        long start = System.nanoTime();
        Progress progress = new Progress(err);
        Figures figures = fuzzer.figures();
        @Nullable
        FailedProgram failure = fuzzer.run(chosen, () -> {
            progress.show(() -> String.format(
                    Locale.ROOT, "%,d programs, %,d instructions", figures.programs(), figures.instructions()));
            long elapsed = System.nanoTime() - start;
            return elapsed < TimeUnit.SECONDS.toNanos(seconds) && figures.programs() < limit;
        });
        progress.clear();
        double elapsed = (System.nanoTime() - start) / 1e9;
        err.printf(Locale.ROOT, "%s against %s, seed %d, %.1f s%n", first, second, chosen, elapsed);
        figures.report().forEach(err::println);
        err.flush();
        return failure == null ? ExitStatus.OK : keep(failure);
    }

    private int keep(FailedProgram failure) throws IOException {
        Path file = keep.resolve("fuzz-" + Long.toHexString(failure.seed()) + ".s");
        Files.createDirectories(keep);
        Files.writeString(file, failure.source());
        tell(failure.divergence());
        spec.commandLine()
                .getErr()
                .printf(
                        "The program of %d operations, made small to %d, is kept as %s%n",
                        failure.operations(), failure.operationsLeft(), file);
        return ExitStatus.FAILURE;
    }

    private int replay(Fuzzer fuzzer) throws IOException {
        int status = ExitStatus.OK;
        for (Path file : files) {
            @Nullable Divergence divergence = replay(fuzzer, file);
            if (divergence != null) {
                spec.commandLine().getErr().println(file + ": the engines differ");
                tell(divergence);
                status = ExitStatus.FAILURE;
            }
        }
        return status;
    }

    private static @Nullable Divergence replay(Fuzzer fuzzer, Path file) throws IOException {
        try {
            return fuzzer.replay(Files.readAllLines(file));
        } catch (IllegalArgumentException e) {
            throw new Failure(file + ": " + e.getMessage());
        }
    }

    private void tell(Divergence divergence) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(divergence.report());
        out.flush();
    }
}
