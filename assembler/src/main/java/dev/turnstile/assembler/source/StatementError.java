package dev.turnstile.assembler.source;

/**
 * Ends the treatment of one statement: thrown where something is wrong, caught where statements are taken in turn. It has no stack trace,
 * since a source may well have thousands of errors.
 */
public final class StatementError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    public StatementError(Line line, int column, int length, String message) {
        super(message, null, false, false);
        this.diagnostic = Diagnostic.error(line, column, length, message);
    }

    /** What to tell. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
