package dev.turnstile.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder with a program, and beside it what it is given and what must come of it. See {@code guest-programs/README.md}. */
record ProgramFolder(Path path) {
    /** All those that say what must come of them, in the order of their names. */
    static List<ProgramFolder> all() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of(""))) {
            return folders.filter(folder -> Files.exists(folder.resolve("expected")))
                    .sorted()
                    .map(ProgramFolder::new)
                    .toList();
        }
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    boolean has(String file) {
        return Files.exists(path.resolve(file));
    }

    /** The contents of a file, nothing if it isn't there. */
    byte[] bytes(String file) throws IOException {
        return has(file) ? Files.readAllBytes(path.resolve(file)) : new byte[0];
    }

    String arguments() throws IOException {
        return has("arguments") ? Files.readString(path.resolve("arguments")).strip() : "";
    }

    int status() throws IOException {
        return has("status")
                ? Integer.parseInt(Files.readString(path.resolve("status")).strip())
                : 0;
    }

    /** The C files; none if the program is written in assembly. */
    List<Path> cSources() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.toString().endsWith(".c")).sorted().toList();
        }
    }
}
