package dev.turnstile.programs;

import dev.turnstile.kernel.KernelImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The C headers and the kernel's public includes, in a temporary directory that exists only if somebody asks. */
public final class GuestHeaders implements AutoCloseable {
    private @Nullable Path directory;
    private boolean headersThere;
    private boolean includesThere;

    /** The directory with the user library's C headers. */
    public Path headers() throws IOException {
        Path headers = directory().resolve("headers");
        if (!headersThere) {
            UserLibrary.extractHeaders(headers);
            headersThere = true;
        }
        return headers;
    }

    /** The directory with the kernel's include files that programs may use, such as {@code syscalls.inc}. */
    public Path includes() throws IOException {
        Path includes = directory().resolve("includes");
        if (!includesThere) {
            KernelImage.extractIncludes(includes);
            includesThere = true;
        }
        return includes;
    }

    private Path directory() throws IOException {
        if (directory == null) {
            directory = Files.createTempDirectory("turnstile");
        }
        return directory;
    }

    @Override
    public void close() throws IOException {
        if (directory == null) {
            return;
        }
        List<Path> deepestFirst;
        try (Stream<Path> tree = Files.walk(directory)) {
            deepestFirst = tree.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
