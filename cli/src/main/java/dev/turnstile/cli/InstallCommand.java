package dev.turnstile.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Describes {@code turnstile install}, which the launcher carries out, since it needs a checkout. */
@Command(
        name = "install",
        description = "Build Turnstile's libraries and install them in your Maven repository, where projects made by"
                + " 'turnstile new' look for them; further arguments are handed on to Maven.",
        mixinStandardHelpOptions = true)
final class InstallCommand implements Callable<Integer> {
    @Unmatched
    private String[] arguments = {};

    @Override
    public Integer call() {
        throw new Failure("install needs a checkout: call it by the launcher, ./turnstile install "
                + String.join(" ", arguments));
    }
}
