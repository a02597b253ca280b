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
 * @param root directory to which names in objects and messages are relative, so that a build gives the same wherever it is done; null
 *     for the names that files were given by
 */
public record Options(
        List<Path> includeDirectories,
        Map<String, Long> symbols,
        @Nullable Path root) {
    /** No directories, no symbols. */
    public static final Options NONE = new Options(List.of(), Map.of());

    public Options {
        includeDirectories = List.copyOf(includeDirectories);
        symbols = Map.copyOf(symbols);
    }

    /** Names as they were given. */
    public Options(List<Path> includeDirectories, Map<String, Long> symbols) {
        this(includeDirectories, symbols, null);
    }
}
