package dev.turnstile.cli;

/** The exit statuses that are ours; every other one is the guest's own. */
final class ExitStatus {
    static final int OK = 0;
    /** Something went wrong that is not a matter of usage: a bad file, a bad image, no kernel. */
    static final int FAILURE = 1;
    /** Wrong usage. */
    static final int USAGE = 2;
    /** A sanitizer has found something, and was to end the run then. */
    static final int SANITIZER = 123;
    /** The limit of instructions was reached, as {@code timeout} would say it. */
    static final int LIMIT = 124;
    /** The guest's kernel panicked. */
    static final int PANIC = 125;
    /** The machine can't go on: every hart waits for an interrupt that can't come. */
    static final int STUCK = 126;
    /** Added to the number of the signal that ended the command, as shells do. */
    static final int SIGNAL = 128;

    static final int SIGPIPE = 13;

    private ExitStatus() {}
}
