package dev.turnstile.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Describes {@code turnstile test}, which the launcher carries out, since it needs no built Turnstile. */
@Command(
        name = "test",
        description = "Run every test of this checkout: mvn verify, with any further arguments handed on to Maven.",
        mixinStandardHelpOptions = true)
final class TestCommand implements Callable<Integer> {
    @Unmatched
    private String[] arguments = {};

    @Override
    public Integer call() {
        throw new Failure(
                "test needs a checkout: call it by the launcher, ./turnstile test " + String.join(" ", arguments));
    }
}
