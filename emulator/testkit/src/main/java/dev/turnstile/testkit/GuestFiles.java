package dev.turnstile.testkit;

import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.ElfSection;
import dev.turnstile.programs.InitialFileSystem;
import dev.turnstile.programs.LibraryFiles;
import dev.turnstile.programs.NewcArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The initial file system of a guest, made of sources and of what a test says. */
final class GuestFiles {
    private static final String MODULES = "/lib/modules/";
    private static final int EXECUTABLE = 0755;
    private static final int READABLE = 0644;

    private final byte[] below;
    private final NewcArchive archive = new NewcArchive();
    private final List<ElfFile> programs = new ArrayList<>();
    private final List<ElfFile> modules = new ArrayList<>();
    private final List<Path> include = new ArrayList<>();
    private boolean dynamic;
    private boolean withLibraries;

    private GuestFiles(byte[] below) {
        this.below = below;
    }

    /** Those of the standard file system, and more. */
    static GuestFiles standard() {
        return new GuestFiles(Standard.ARCHIVE);
    }

    static GuestFiles empty() {
        return new GuestFiles(new byte[0]);
    }

    void include(Path directory) {
        include.add(directory);
    }

    void dynamic() {
        dynamic = true;
    }

    void program(String path, List<Path> sources) {
        addProgram(path, toolchain().program(sources), sources);
    }

    void program(String path, String assembly) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        addProgram(path, toolchain().program(name, assembly), List.of());
    }

    private void addProgram(String path, ElfFile program, List<Path> sources) {
        if (below.length == 0 && isDynamic(program) && !withLibraries) {
            withLibraries = true;
            try {
                LibraryFiles.addTo(archive, program, sources);
            } catch (IOException | AssemblyException e) {
                throw new BuildFailure(e);
            }
        }
        archive.file(path, EXECUTABLE, program.stripped().write());
        programs.add(program);
    }

    private static boolean isDynamic(ElfFile program) {
        return program.sections().stream().anyMatch(section -> section.type() == ElfSection.TYPE_DYNAMIC);
    }

    void module(String name, Path source) {
        addModule(name, toolchain().module(source));
    }

    void module(String name, String assembly) {
        addModule(name, toolchain().module(name, assembly));
    }

    private void addModule(String name, ElfFile module) {
        archive.file(MODULES + name + ".ko", READABLE, module.stripped().write());
        modules.add(module);
    }

    void file(String path, byte[] contents) {
        archive.file(path, READABLE, contents);
    }

    void directory(String path) {
        archive.directory(path);
    }

    private Toolchain toolchain() {
        return new Toolchain(include, dynamic);
    }

    /** The names in a kernel, or in what takes its place, and in these files. */
    GuestSymbols symbols(ElfFile kernel) {
        return new GuestSymbols(kernel, modules, programs);
    }

    /** A kernel, or what takes its place, with these files. */
    BootImage image(ElfFile kernel) {
        byte[] all = below.length == 0 ? archive.toByteArray() : InitialFileSystem.with(below, archive);
        return BootImage.of(kernel, Bytes.of(all));
    }

    /** Read once: it is the same for every guest. */
    private static final class Standard {
        static final byte[] ARCHIVE = read();

        private static byte[] read() {
            try {
                return InitialFileSystem.standard();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
