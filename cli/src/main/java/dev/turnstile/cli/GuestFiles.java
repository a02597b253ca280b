package dev.turnstile.cli;

import dev.turnstile.programs.InputFile;
import dev.turnstile.programs.NewcArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Files of the host that a guest is given: the option of every command that makes a file system. */
@SuppressWarnings("NullAway.Init") // set by Picocli
final class GuestFiles {
    private static final int EXECUTABLE = 0755;
    private static final int READABLE = 0644;

    @Option(
            names = "--file",
            paramLabel = "HOST[:GUEST]",
            description = "Put a file of the host into the guest's file system, by default into its root directory.")
    private List<String> files = new ArrayList<>();

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** Adds all of them to an archive. */
    void addTo(NewcArchive archive) throws IOException {
        for (String file : files) {
            addTo(archive, file);
        }
    }

    private static void addTo(NewcArchive archive, String text) throws IOException {
        int colon = text.lastIndexOf(':');
        Path host = Path.of(colon > 0 ? text.substring(0, colon) : text);
        String guest = colon > 0 ? text.substring(colon + 1) : "/" + host.getFileName();
        if (!guest.startsWith("/")) {
            throw new Failure("--file " + text + ": the guest's path must begin with /", ExitStatus.USAGE);
        }
        int permissions = Files.isExecutable(host) ? EXECUTABLE : READABLE;
        try {
            archive.file(guest, permissions, InputFile.read(host));
        } catch (IllegalArgumentException e) {
            throw new Failure("--file " + host + ": " + e.getMessage(), ExitStatus.USAGE);
        }
    }
}
