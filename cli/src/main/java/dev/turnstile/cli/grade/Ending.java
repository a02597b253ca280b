package dev.turnstile.cli.grade;

import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.testkit.GuestFailure;
import dev.turnstile.testkit.Session;
import org.jspecify.annotations.Nullable;

/** Says why a guest has not come to where it should. */
final class Ending {
    private Ending() {}

    /**
     * As the end of a sentence about the submission.
     *
     * @param failure that the session has told
     * @param awaited what it should have printed; null if it was not that
     */
    static String of(Session session, GuestFailure failure, @Nullable String awaited, Limits limits) {
        @Nullable Outcome outcome = session.outcome();
        if (outcome == null) {
            return String.valueOf(failure.getMessage());
        }
        return switch (outcome.reason()) {
            case LIMIT -> "has not ended after " + limits.instructions() + " instructions";
            case EXITED -> "ends the machine, with status " + outcome.status();
            case PANICKED -> "makes the kernel panic: " + panic(session.log());
            case LOCKED_UP -> "locks the machine up: its trap handler can't be fetched";
            case WAITS_FOREVER -> "waits for ever: nothing can happen any more";
            case RESET, STOPPED ->
                awaited == null
                        ? "something else than the shell reads the console"
                        : "wants to read, and has not printed " + Difference.quoted(awaited);
        };
    }

    private static String panic(String log) {
        return log.lines()
                .filter(line -> line.contains("panic"))
                .reduce((first, second) -> second)
                .orElse("");
    }
}
