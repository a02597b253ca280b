package dev.turnstile.cli;

/** Ends the command with a message for people and a status; never shown with a stack trace. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;

    Failure(String message) {
        this(message, ExitStatus.FAILURE);
    }

    Failure(String message, int status) {
        super(message, null, false, false);
        this.status = status;
    }

    /** The exit status. */
    int status() {
        return status;
    }
}
