package dev.turnstile.programs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads files that a person has named, whatever they are. */
public final class InputFile {
    /** No source, object or file system is larger; a device may have no end at all. */
    private static final int MAX_BYTES = 256 << 20;

    private InputFile() {}

    /**
     * All bytes of a file.
     *
     * @throws IOException if it can't be read, or has no reasonable end; the message is made for users
     */
    public static byte[] read(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + ": is a directory");
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(MAX_BYTES);
            if (in.read() >= 0) {
                throw new IOException(file + ": has more than " + (MAX_BYTES >> 20) + " MiB");
            }
            return bytes;
        }
    }
}
