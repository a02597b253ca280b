package dev.turnstile.programs;

import dev.turnstile.assembler.link.Archive;
import dev.turnstile.assembler.link.Linker;
import dev.turnstile.assembler.link.SharedLibrary;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.isa.elf.ElfException;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.ElfSection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The libraries of a program: what it is linked with, and what it then finds in the guest's {@code /lib}. */
public final class LibraryFiles {
    private static final int EXECUTABLE = 0755;
    private static final String DIRECTORY = "/lib/";

    private LibraryFiles() {}

    /** Adds the user library to a link: the archive, and before it the shared library if that is wanted. */
    public static void addUserLibrary(Linker linker, boolean shared) throws IOException, AssemblyException {
        if (shared) {
            linker.add(sharedUserLibrary());
        }
        linker.add("libuser.a", Archive.read("libuser.a", UserLibrary.archive()));
    }

    /** What the shared user library offers. */
    public static SharedLibrary sharedUserLibrary() throws IOException, AssemblyException {
        try {
            return SharedLibrary.of("libuser.so", ElfFile.read(UserLibrary.shared()));
        } catch (ElfException e) {
            throw new IOException(e);
        }
    }

    /** Puts the loader and the libraries into a file system, if a program has been linked with any. */
    public static void addTo(NewcArchive archive, ElfFile program, List<Path> files)
            throws IOException, AssemblyException {
        if (program.sections().stream().noneMatch(section -> section.type() == ElfSection.TYPE_DYNAMIC)) {
            return;
        }
        archive.file(UserLibrary.LOADER_PATH, EXECUTABLE, UserLibrary.loader());
        archive.file(UserLibrary.SHARED_PATH, EXECUTABLE, UserLibrary.shared());
        for (Path file : files) {
            if (SourceKind.of(file) == SourceKind.SHARED) {
                archive.file(DIRECTORY + soname(file), EXECUTABLE, Files.readAllBytes(file));
            }
        }
    }

    private static String soname(Path file) throws IOException, AssemblyException {
        return SharedLibrary.of(file.toString(), ProgramBuilder.readElf(file)).soname();
    }
}
