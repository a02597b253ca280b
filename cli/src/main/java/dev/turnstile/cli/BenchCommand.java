package dev.turnstile.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Describes {@code turnstile bench}, which the launcher carries out: benchmarks are no part of the command's jar. */
@Command(
        name = "bench",
        description =
                "Run the benchmarks of this checkout under JMH: NAMES are regular expressions over their names, and"
                        + " all of JMH's options are understood (-h lists them).",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    @Unmatched
    private String[] arguments = {};

    @Override
    public Integer call() {
        throw new Failure(
                "bench needs a checkout: call it by the launcher, ./turnstile bench " + String.join(" ", arguments));
    }
}
