package dev.turnstile.assembler.source;

import java.util.List;

/** Carries everything that was found wrong in one run; there is at least one error among it. */
public final class AssemblyException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    public AssemblyException(List<Diagnostic> diagnostics) {
        super(text(diagnostics));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** A single error of a whole file. */
    public AssemblyException(String file, String message) {
        this(List.of(Diagnostic.error(file, message)));
    }

    /** All diagnostics in the order in which they were found. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** All diagnostics as users see them, without the name of this class. */
    @SuppressWarnings("OverrideThrowableToString")
    @Override
    public String toString() {
        return String.valueOf(getMessage());
    }

    private static String text(List<Diagnostic> diagnostics) {
        StringBuilder out = new StringBuilder();
        for (Diagnostic diagnostic : diagnostics) {
            out.append(out.length() == 0 ? "" : "\n").append(diagnostic);
        }
        return out.toString();
    }
}
