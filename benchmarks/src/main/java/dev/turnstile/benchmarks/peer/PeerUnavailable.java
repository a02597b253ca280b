package dev.turnstile.benchmarks.peer;

/** A peer can't be had on this machine; the message says what is missing and which package has it. */
public final class PeerUnavailable extends Exception {
    private static final long serialVersionUID = 1;

    PeerUnavailable(String message) {
        super(message);
    }
}
