package dev.turnstile.assembler.source;

import java.util.ArrayList;
import java.util.List;

/** Collects what is found in one run. */
public final class Diagnostics {
    private static final int MAX_ERRORS = 500;

    private final List<Diagnostic> all = new ArrayList<>();
    private int errors;

    /** Adds one. When errors become too many, the run is over. */
    public void add(Diagnostic diagnostic) {
        if (errors >= MAX_ERRORS) {
            return;
        }
        all.add(diagnostic);
        if (diagnostic.severity() == Diagnostic.Severity.ERROR && ++errors == MAX_ERRORS) {
            all.add(Diagnostic.error(diagnostic.file(), "too many errors"));
        }
    }

    /** Whether it makes no sense to go on. */
    public boolean tooMany() {
        return errors >= MAX_ERRORS;
    }

    /** All so far. */
    public List<Diagnostic> all() {
        return List.copyOf(all);
    }

    /** Ends the run if there was an error. */
    public void throwIfErrors() throws AssemblyException {
        if (errors > 0) {
            throw new AssemblyException(all);
        }
    }
}
