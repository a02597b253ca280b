package dev.turnstile.cli;

import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.programs.NewcArchive;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a program is made of, and what it finds in its file system: the options of every command that runs one. */
@SuppressWarnings("NullAway.Init") // set by Picocli
final class ProgramFiles {
    private static final int EXECUTABLE = 0755;
    private static final int READABLE = 0644;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Assembly (.s, or .S for gcc's preprocessor), C (.c), objects (.o), archives (.a) or one linked"
                            + " executable; several are linked together, with what they use of the user library. The program"
                            + " starts at its own _start, or else at main. What follows -- are its arguments.")
    private List<Path> files;

    @Option(
            names = {"-I", "--include"},
            paramLabel = "DIR",
            description = "Directories to search for files that are included.")
    private List<Path> include = new ArrayList<>();

    @Option(
            names = "--file",
            paramLabel = "HOST[:GUEST]",
            description = "Put a file of the host into the guest's file system, by default into its root directory.")
    private List<String> hostFiles = new ArrayList<>();

    /** The program, built from its files. */
    ElfFile program(PrintWriter err) throws IOException {
        try (GuestHeaders headers = new GuestHeaders()) {
            return new ProgramBuilder(include, headers, err).build(files);
        }
    }

    /** Where the program lies in the guest's file system. */
    String path() {
        return "/bin/" + programName(files.get(0));
    }

    /** The guest's file system: the program, and the host's files. */
    byte[] fileSystem(ElfFile program) throws IOException {
        NewcArchive archive = new NewcArchive().directory("/tmp").file(path(), EXECUTABLE, program.write());
        for (String hostFile : hostFiles) {
            HostFile.parse(hostFile).addTo(archive);
        }
        return archive.toByteArray();
    }

    /** The file's name without its ending, in characters that a path and a command line can hold. */
    private static String programName(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return stem.replaceAll("[^A-Za-z0-9_.+-]", "_");
    }

    /** A file of the host and its place in the guest. */
    private record HostFile(Path host, String guest) {
        static HostFile parse(String text) {
            int colon = text.lastIndexOf(':');
            Path host = Path.of(colon > 0 ? text.substring(0, colon) : text);
            String guest = colon > 0 ? text.substring(colon + 1) : "/" + host.getFileName();
            if (!guest.startsWith("/")) {
                throw new Failure("--file " + text + ": the guest's path must begin with /", ExitStatus.USAGE);
            }
            return new HostFile(host, guest);
        }

        void addTo(NewcArchive archive) throws IOException {
            try {
                archive.file(guest, READABLE, InputFile.read(host));
            } catch (IllegalArgumentException e) {
                throw new Failure("--file " + host + ": " + e.getMessage(), ExitStatus.USAGE);
            }
        }
    }
}
