package dev.turnstile.benchmarks.guest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A temporary directory with the files that guest code includes: the assembler looks for them in directories, not in jars. */
final class IncludeDirectory implements AutoCloseable {
    private static final List<String> FILES = List.of("common.inc", "isa.inc", "platform.inc");

    private final Path path;

    IncludeDirectory() throws IOException {
        path = Files.createTempDirectory("turnstile-include");
        for (String file : FILES) {
            Files.writeString(path.resolve(file), Resources.text(IncludeDirectory.class, file));
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        for (String file : FILES) {
            Files.deleteIfExists(path.resolve(file));
        }
        Files.delete(path);
    }
}
