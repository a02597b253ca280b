package dev.turnstile.assembler.source;

/** Ends a run at once: a limit was passed, and going on would only pass it again. */
public final class FatalError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    public FatalError(Line line, int column, String message) {
        super(message, null, false, false);
        this.diagnostic = Diagnostic.error(line, column, 1, message);
    }

    /** What to tell. */
    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
