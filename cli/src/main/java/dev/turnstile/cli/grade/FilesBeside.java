package dev.turnstile.cli.grade;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The files beside a specification, of which it may say that something is as in one of them.
 *
 * @param directory where it lies
 */
record FilesBeside(Path directory) {
    /** A text, or what is in a file: {@code file: NAME}. */
    byte[] contents(Document given) throws SpecificationException {
        if (!given.isMap()) {
            return given.text().getBytes(StandardCharsets.UTF_8);
        }
        @Nullable Document name = given.map(Set.of("file")).get("file");
        if (name == null) {
            throw given.wrong("'file' is missing");
        }
        return read(name);
    }

    /** What is in the file of a name. */
    byte[] read(Document name) throws SpecificationException {
        try {
            return Files.readAllBytes(directory.resolve(name.text()));
        } catch (IOException e) {
            throw name.wrong("can't be read: " + directory.resolve(name.text()));
        }
    }

    /** The directory of a name. */
    Path directory(Document name) throws SpecificationException {
        Path found = directory.resolve(name.text());
        if (!Files.isDirectory(found)) {
            throw name.wrong("there is no directory " + found);
        }
        return found;
    }

    /** The contents of guest files, by their paths. */
    Map<String, byte[]> guestFiles(@Nullable Document given) throws SpecificationException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (given != null) {
            for (Map.Entry<String, Document> file : given.map().entrySet()) {
                requirePath(file.getKey(), given);
                files.put(file.getKey(), contents(file.getValue()));
            }
        }
        return files;
    }

    /** Refuses what is no path of a guest's file. */
    static void requirePath(String path, Document place) throws SpecificationException {
        if (!path.matches("(/[^/\0]+)+")) {
            throw place.wrong("'" + path + "' is no absolute path of a file");
        }
    }
}
