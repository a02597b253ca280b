package dev.turnstile.cli;

import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.programs.NewcArchive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs a program as the first and only process of a fresh machine. */
@Command(
        name = RunCommand.NAME,
        description = "Assemble or compile, link, and run a program on a fresh machine; its exit status is the command's.",
        customSynopsis = "turnstile run [OPTIONS] FILE... [-- ARGUMENT...]",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // set by Picocli
final class RunCommand implements Callable<Integer> {
    static final String NAME = "run";

    private static final int EXECUTABLE = 0755;
    private static final int READABLE = 0644;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Assembly (.s, or .S for gcc's preprocessor), C (.c), objects (.o), archives (.a) or one linked"
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

    @Mixin
    private MachineOptions machine;

    @Spec
    private CommandSpec spec;

    private List<String> arguments = List.of();

    /** Sets the program's arguments. */
    void setArguments(List<String> words) {
        arguments = List.copyOf(words);
    }

    @Override
    public Integer call() throws IOException {
        ElfFile program = program();
        String path = "/bin/" + programName(files.get(0));
        NewcArchive archive =
                new NewcArchive().directory("/tmp").file(path, EXECUTABLE, program.write());
        for (String hostFile : hostFiles) {
            HostFile.parse(hostFile).addTo(archive);
        }
        return new GuestRun(machine, spec.commandLine().getErr())
                .run(archive.toByteArray(), List.of("init=" + path), arguments);
    }

    private ElfFile program() throws IOException {
        try (GuestHeaders headers = new GuestHeaders()) {
            return new ProgramBuilder(include, headers, spec.commandLine().getErr()).build(files);
        }
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
                archive.file(guest, READABLE, Files.readAllBytes(host));
            } catch (IllegalArgumentException e) {
                throw new Failure("--file " + host + ": " + e.getMessage(), ExitStatus.USAGE);
            }
        }
    }
}
