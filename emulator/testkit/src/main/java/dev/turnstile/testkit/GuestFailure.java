package dev.turnstile.testkit;

/** A guest has not done what it was to do; the message says what was wanted, and what there was instead. */
public class GuestFailure extends AssertionError {
    private static final long serialVersionUID = 1;

    /** A failure with a message for people. */
    public GuestFailure(String message) {
        super(message);
    }

    /** The same, with what it comes from. */
    public GuestFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
