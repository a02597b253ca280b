package dev.turnstile.benchmarks.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that holds its old text or its new one, also if whoever writes it is ended meanwhile. */
public final class WholeFile {
    private WholeFile() {}

    /** Replaces the text of a file, or makes one. */
    public static void write(Path file, String text) throws IOException {
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
