package dev.turnstile.programs;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;

/** The files in this module's jar that the build has made. */
final class Resources {
    private Resources() {}

    /** Whether there is a file of a name relative to this package. */
    static boolean exist(String name) {
        return Resources.class.getResource(name) != null;
    }

    /** Reads the file of a name relative to this package. */
    static byte[] read(String name) throws IOException {
        try (InputStream in = Resources.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new FileNotFoundException("not built: " + name);
            }
            return in.readAllBytes();
        }
    }
}
