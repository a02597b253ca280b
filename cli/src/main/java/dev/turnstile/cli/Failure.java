package dev.turnstile.cli;

import dev.turnstile.assembler.source.AssemblyException;

/** Ends the command with a message for people and a status; never shown with a stack trace. */
final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final boolean complete;

    Failure(String message) {
        this(message, ExitStatus.FAILURE);
    }

    Failure(String message, int status) {
        super(message, null, false, false);
        this.status = status;
        this.complete = false;
    }

    /** What the assembler or the linker has to say, in its own form. */
    Failure(AssemblyException problems) {
        this(problems.toString(), ExitStatus.FAILURE, true);
    }

    private Failure(String message, int status, boolean complete) {
        super(message, null, false, false);
        this.status = status;
        this.complete = complete;
    }

    /** A message about a place in a file, with which it begins. */
    static Failure complete(String message) {
        return new Failure(message, ExitStatus.FAILURE, true);
    }

    /** The exit status. */
    int status() {
        return status;
    }

    /** The whole text to show. */
    String text() {
        return complete ? String.valueOf(getMessage()) : "turnstile: " + getMessage();
    }
}
