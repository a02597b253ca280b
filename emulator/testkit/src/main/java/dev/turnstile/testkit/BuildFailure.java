package dev.turnstile.testkit;

/** A source of the guest's can't be read, assembled or linked; the message is the tools' own. */
public final class BuildFailure extends GuestFailure {
    private static final long serialVersionUID = 1;

    /** What a tool, or the host, has said. */
    public BuildFailure(Exception cause) {
        super(cause.getMessage() == null ? cause.toString() : cause.getMessage(), cause);
    }
}
