package dev.turnstile.cli.grade;

import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.testkit.GuestFailure;
import dev.turnstile.testkit.Session;
import org.jspecify.annotations.Nullable;

/** Says why a guest has not come to where it should. */
final class Ending {
    private Ending() {}

    static String of(Session session, GuestFailure failure, boolean exceeded, Limits limits) {
        if (exceeded) {
            return "prints more than " + limits.output() + " bytes";
        }
        @Nullable Outcome outcome = session.outcome();
        if (outcome == null) {
            return firstLine(failure);
        }
        return switch (outcome.reason()) {
            case LIMIT -> "has not ended after " + limits.instructions() + " instructions";
            case EXITED -> "ends the machine, with status " + outcome.status();
            case PANICKED -> "makes the kernel panic: " + lastLine(session.log());
            case LOCKED_UP -> "locks the machine up: its trap handler can't be fetched";
            case WAITS_FOREVER -> "waits for ever: nothing can happen any more";
            case RESET, STOPPED -> firstLine(failure);
        };
    }

    private static String firstLine(GuestFailure failure) {
        return String.valueOf(failure.getMessage())
                .lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^the guest was to", "was to");
    }

    private static String lastLine(String log) {
        return log.lines()
                .filter(line -> line.contains("panic"))
                .reduce((first, second) -> second)
                .orElse("");
    }
}
