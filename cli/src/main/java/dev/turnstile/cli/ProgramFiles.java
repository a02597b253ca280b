package dev.turnstile.cli;

import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.programs.GuestHeaders;
import dev.turnstile.programs.InitialFileSystem;
import dev.turnstile.programs.LibraryFiles;
import dev.turnstile.programs.NewcArchive;
import dev.turnstile.programs.ProgramBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a program is made of, and what it finds in its file system: the options of every command that runs one. */
@SuppressWarnings("NullAway.Init") // set by Picocli
final class ProgramFiles {
    private static final int EXECUTABLE = 0755;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description =
                    "Assembly (.s, or .S for gcc's preprocessor), C (.c), objects (.o), archives (.a), shared libraries"
                            + " (.so) or one linked executable; several are linked together, with what they use of the"
                            + " user library. The program starts at its own _start, or else at main. What follows -- are"
                            + " its arguments.")
    private List<Path> files;

    @Option(
            names = {"-I", "--include"},
            paramLabel = "DIR",
            description = "Directories to search for files that are included.")
    private List<Path> include = new ArrayList<>();

    @Option(
            names = "--dynamic",
            description = "Link with the shared user library, which the guest loads when the program starts, instead of"
                    + " making what is used of the library a part of the program.")
    private boolean dynamic;

    @Mixin
    private GuestFiles guestFiles;

    /** The program, built from its files. */
    ElfFile program(PrintWriter err) throws IOException {
        try (GuestHeaders headers = new GuestHeaders()) {
            return new ProgramBuilder(include, headers, err, dynamic).build(files);
        } catch (AssemblyException e) {
            throw new Failure(e);
        }
    }

    /** Whether no file is named, but a program of the standard file system, such as {@code usertests}. */
    boolean nameAStandardProgram() {
        return files.size() == 1
                && !Files.exists(files.get(0))
                && InitialFileSystem.hasProgram(files.get(0).toString());
    }

    /** Where the program lies in the guest's file system. */
    String path() {
        return "/bin/" + programName(files.get(0));
    }

    /** The guest's file system: the program, the shared libraries that it needs, and the host's files. */
    byte[] fileSystem(ElfFile program) throws IOException {
        NewcArchive archive = new NewcArchive().directory("/tmp").file(path(), EXECUTABLE, program.write());
        try {
            LibraryFiles.addTo(archive, program, files);
        } catch (AssemblyException e) {
            throw new Failure(e);
        }
        guestFiles.addTo(archive);
        return archive.toByteArray();
    }

    /** The file's name without its ending, in characters that a path and a command line can hold. */
    private static String programName(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        return stem.replaceAll("[^A-Za-z0-9_.+-]", "_");
    }
}
