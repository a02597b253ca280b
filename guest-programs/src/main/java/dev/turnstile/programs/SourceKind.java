package dev.turnstile.programs;

import java.nio.file.Path;

/** What a file is, by the ending of its name. */
public enum SourceKind {
    ASSEMBLY,
    PREPROCESSED,
    C,
    ARCHIVE,
    SHARED,
    ELF;

    /** Whether it becomes an object. */
    public boolean isSource() {
        return this == ASSEMBLY || this == PREPROCESSED || this == C;
    }

    /** The kind of a file; what has no ending of a source is taken for an object or an executable. */
    public static SourceKind of(Path file) {
        String name = file.toString();
        int dot = name.lastIndexOf('.');
        return switch (dot < 0 ? "" : name.substring(dot)) {
            case ".s" -> ASSEMBLY;
            case ".S" -> PREPROCESSED;
            case ".c" -> C;
            case ".a" -> ARCHIVE;
            case ".so" -> SHARED;
            default -> ELF;
        };
    }
}
