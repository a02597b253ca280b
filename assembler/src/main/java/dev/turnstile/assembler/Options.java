package dev.turnstile.assembler;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the assembler is told besides the source.
 *
 * @param includeDirectories where {@code .include} and {@code .incbin} look for what does not lie beside the source
 * @param symbols constants that are defined before the source begins
 */
public record Options(List<Path> includeDirectories, Map<String, Long> symbols) {
    /** No directories, no symbols. */
    public static final Options NONE = new Options(List.of(), Map.of());

    public Options {
        includeDirectories = List.copyOf(includeDirectories);
        symbols = Map.copyOf(symbols);
    }
}
