package dev.turnstile.cli.grade;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What somebody has handed in: a directory with the files that are asked for, or, if that is only one, a file, whatever it is called.
 *
 * @param name in reports: the path that it was given by
 */
public record Submission(String name, Path path) {
    /** The submission at a path of the host's. */
    public static Submission at(Path path) {
        return new Submission(path.toString(), path);
    }

    /** Where a source file lies, whether it is there or not. */
    Path source(String file, List<String> all) {
        return all.size() == 1 && !Files.isDirectory(path) ? path : path.resolve(file);
    }
}
