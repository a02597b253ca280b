package dev.turnstile.assembler;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the assembler is told besides the source.
 *
 * @param includeDirectories where {@code .include} and {@code .incbin} look for what does not lie beside the source
 * @param symbols constants that are defined before the source begins
 * @param positionIndependent whether code runs at any address, until {@code .option} says something else
 * @param root directory to which names in objects and messages are relative, so that a build gives the same wherever it is done; null
 *     for the names that files were given by
 * @param confinement directory outside of which nothing is included but from the include directories; null if sources may include whatever they like
 */
public record Options(
        List<Path> includeDirectories,
        Map<String, Long> symbols,
        boolean positionIndependent,
        @Nullable Path root,
        @Nullable Path confinement) {
    /** No directories, no symbols, code for fixed addresses. */
    public static final Options NONE = new Options(List.of(), Map.of());

    public Options {
        includeDirectories = List.copyOf(includeDirectories);
        symbols = Map.copyOf(symbols);
    }

    /** Code for fixed addresses, names as they were given. */
    public Options(List<Path> includeDirectories, Map<String, Long> symbols) {
        this(includeDirectories, symbols, false);
    }

    /** Names as they were given. */
    public Options(List<Path> includeDirectories, Map<String, Long> symbols, boolean positionIndependent) {
        this(includeDirectories, symbols, positionIndependent, null);
    }

    /** Sources that may include whatever they like. */
    public Options(
            List<Path> includeDirectories,
            Map<String, Long> symbols,
            boolean positionIndependent,
            @Nullable Path root) {
        this(includeDirectories, symbols, positionIndependent, root, null);
    }

    /** The same for sources that are somebody else's: they include nothing from outside a directory, or from the include directories. */
    public Options confinedTo(Path directory) {
        return new Options(includeDirectories, symbols, positionIndependent, root, directory);
    }
}
