package dev.turnstile.assembler;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What the assembler is told besides the source.
 *
 * @param includeDirectories where {@code .include} and {@code .incbin} look for what does not lie beside the source
 * @param symbols constants that are defined before the source begins
 * @param positionIndependent whether code runs at any address, until {@code .option} says something else
 */
public record Options(List<Path> includeDirectories, Map<String, Long> symbols, boolean positionIndependent) {
    /** No directories, no symbols, code for fixed addresses. */
    public static final Options NONE = new Options(List.of(), Map.of());

    /** Code for fixed addresses. */
    public Options(List<Path> includeDirectories, Map<String, Long> symbols) {
        this(includeDirectories, symbols, false);
    }

    public Options {
        includeDirectories = List.copyOf(includeDirectories);
        symbols = Map.copyOf(symbols);
    }
}
