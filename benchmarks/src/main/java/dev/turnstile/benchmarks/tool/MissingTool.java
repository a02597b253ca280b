package dev.turnstile.benchmarks.tool;

/**
 * Something can't be measured on this machine; the message says what is missing and which package has it. Whoever chooses
 * what is measured leaves it out then.
 */
public final class MissingTool extends RuntimeException {
    private static final long serialVersionUID = 1;

    MissingTool(String message) {
        super(message);
    }
}
