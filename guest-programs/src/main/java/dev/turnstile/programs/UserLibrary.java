package dev.turnstile.programs;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The library that user programs are linked with, and the C headers that describe it. */
public final class UserLibrary {
    /** Where a guest has the loader that programs name: see the linker. */
    public static final String LOADER_PATH = "/lib/ld.so";
    /** Where the loader finds the shared library. */
    public static final String SHARED_PATH = "/lib/libuser.so";

    private static final String ARCHIVE = "libuser.a";
    private static final String SHARED = "libuser.so";
    private static final String LOADER = "ld.so";
    private static final String HEADERS = "include/";
    /** The names of the headers, one a line: a jar can't be asked for them. */
    private static final String HEADER_LIST = HEADERS + "headers.list";

    private UserLibrary() {}

    /** The library as an {@code ar} archive, of which a linker takes what is used. */
    public static byte[] archive() throws IOException {
        return Resources.read(ARCHIVE);
    }

    /** The library as a shared object: all of it but the start of a program, which an archive gives to each. */
    public static byte[] shared() throws IOException {
        return Resources.read(SHARED);
    }

    /** The program that loads shared libraries. */
    public static byte[] loader() throws IOException {
        return Resources.read(LOADER);
    }

    /** The names of the C headers, such as {@code stdio.h} and {@code sys/stat.h}. */
    public static List<String> headers() throws IOException {
        return new String(Resources.read(HEADER_LIST), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** Writes the C headers into a directory, which is made if necessary, over what is there. */
    public static void extractHeaders(Path directory) throws IOException {
        for (String header : headers()) {
            Path file = directory.resolve(header);
            Files.createDirectories(requireNonNull(file.getParent()));
            Files.write(file, Resources.read(HEADERS + header));
        }
    }
}
