package dev.turnstile.programs;

import static java.util.Objects.requireNonNull;

import dev.turnstile.assembler.Build;
import dev.turnstile.isa.elf.ElfException;
import dev.turnstile.isa.elf.ElfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Builds what this module's jar holds besides classes: the user library in both its forms, the loader, C headers, each program that is
 * written in assembly, and the file system that the kernel starts with: the programs, the kernel's modules, and what lies in {@code
 * root}.
 */
public final class ProgramsBuild {
    private static final String LIBRARY = "lib";
    private static final String ARCHIVE = "libuser.a";
    private static final String SHARED = "libuser.so";
    private static final String HEADERS = "include";
    /** The loader of shared libraries: a program of its own, no part of the library. */
    private static final String LOADER = "dynamic";
    /** Where a program begins: a part of each program, also of one that uses the shared library. */
    private static final String START = "start/crt0.s";
    /** The first process: lies in the root directory, where the kernel looks for it. */
    private static final String FIRST_PROGRAM = "init";

    /** Programs that hold their part of the library themselves: what every boot starts, starts sooner so. */
    private static final Set<String> SELF_CONTAINED = Set.of(FIRST_PROGRAM, "sh");

    /** Files that lie in the file system as they are. */
    private static final String ROOT = "root";

    /** Directories that have to be there, although nothing is in them at first. */
    private static final List<String> DIRECTORIES = List.of("/etc", "/mnt", "/proc", "/tmp");

    /** Where a guest has the kernel's modules. */
    private static final String MODULES_PATH = "/lib/modules/";

    /** Other names of programs. */
    private static final Map<String, String> ALIASES = Map.of("[", "test");

    private static final int EXECUTABLE = 0755;
    private static final int READABLE = 0644;

    private final Path sources;
    private final Path kernelIncludes;
    private final Path modules;
    private final Path output;

    private ProgramsBuild(Path sources, Path kernelIncludes, Path modules, Path output) {
        this.sources = sources;
        this.kernelIncludes = kernelIncludes;
        this.modules = modules;
        this.output = output;
    }

    /**
     * Builds everything.
     *
     * @param arguments the directory with the library and the programs, the kernel's include directory, the one with the sources
     *     of its modules, and the directory for the results
     */
    public static void main(String[] arguments) throws IOException {
        new ProgramsBuild(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]), Path.of(arguments[3]))
                .run();
    }

    private void run() throws IOException {
        buildLibrary();
        copyHeaders();
        List<Path> programs = new ArrayList<>();
        for (Path folder : programFolders()) {
            programs.add(buildProgram(folder));
        }
        Files.write(output.resolve("initramfs.cpio"), fileSystem(programs));
    }

    /** Makes the archive, the shared library of the same sources, and the loader that brings it to programs. */
    private void buildLibrary() throws IOException {
        Path from = sources.resolve(LIBRARY);
        List<Path> loader = files(from.resolve(LOADER), ".s");
        List<Path> all = new ArrayList<>(files(from, ".s"));
        all.removeAll(loader);
        Path archive = output.resolve(ARCHIVE);
        build("archive", archive, all, "-pic");
        all.remove(from.resolve(START));
        build("shared", output.resolve(SHARED), all, "-pic");
        build("shared", output.resolve("ld.so"), loader, "-pic");
    }

    private void copyHeaders() throws IOException {
        Path from = sources.resolve(LIBRARY).resolve(HEADERS);
        StringBuilder names = new StringBuilder();
        for (Path header : files(from, ".h")) {
            Path to = output.resolve(HEADERS).resolve(from.relativize(header));
            Files.createDirectories(requireNonNull(to.getParent()));
            Files.copy(header, to, StandardCopyOption.REPLACE_EXISTING);
            names.append(from.relativize(header)).append('\n');
        }
        Files.writeString(output.resolve(HEADERS).resolve("headers.list"), names);
    }

    /** The folders whose programs need no C compiler. */
    private List<Path> programFolders() throws IOException {
        try (Stream<Path> entries = Files.list(sources)) {
            return entries.filter(folder -> Files.isRegularFile(folder.resolve(folder.getFileName() + ".s")))
                    .sorted()
                    .toList();
        }
    }

    private Path buildProgram(Path folder) throws IOException {
        String name = String.valueOf(folder.getFileName());
        Path program = output.resolve("bin").resolve(name);
        List<Path> inputs = new ArrayList<>(files(folder, ".s"));
        if (!SELF_CONTAINED.contains(name)) {
            inputs.add(output.resolve(SHARED));
        }
        inputs.add(output.resolve(ARCHIVE));
        build("executable", program, inputs);
        return program;
    }

    /** One source a module: a file, or the one in a folder that is named like it and includes the others there. */
    private List<Path> moduleSources() throws IOException {
        return files(modules, ".s").stream()
                .filter(source -> modules.equals(source.getParent()) || isNamedLikeItsFolder(source))
                .toList();
    }

    private static boolean isNamedLikeItsFolder(Path source) {
        String folder = String.valueOf(source.getName(source.getNameCount() - 2));
        return (folder + ".s").equals(String.valueOf(source.getFileName()));
    }

    private Path buildModule(Path source) throws IOException {
        String name = String.valueOf(source.getFileName()).replaceFirst("\\.s$", ".ko");
        Path module = output.resolve("modules").resolve(name);
        build("object", module, List.of(source));
        return module;
    }

    private byte[] fileSystem(List<Path> programs) throws IOException {
        NewcArchive archive = new NewcArchive();
        DIRECTORIES.forEach(archive::directory);
        Path root = sources.resolve(ROOT);
        for (Path file : files(root, "")) {
            archive.file("/" + root.relativize(file), READABLE, Files.readAllBytes(file));
        }
        archive.file(UserLibrary.LOADER_PATH, EXECUTABLE, stripped(output.resolve("ld.so")));
        archive.file(UserLibrary.SHARED_PATH, EXECUTABLE, stripped(output.resolve(SHARED)));
        for (Path source : moduleSources()) {
            Path module = buildModule(source);
            archive.file(MODULES_PATH + module.getFileName(), READABLE, stripped(module));
        }
        for (Path program : programs) {
            String name = String.valueOf(program.getFileName());
            String path = name.equals(FIRST_PROGRAM) ? "/init" : "/bin/" + name;
            archive.file(path, EXECUTABLE, stripped(program));
        }
        ALIASES.forEach((alias, program) -> archive.symbolicLink("/bin/" + alias, program));
        return archive.toByteArray();
    }

    /** A program or module without what debuggers read: the kernel unpacks all of the archive before anything else happens. */
    private static byte[] stripped(Path file) throws IOException {
        try {
            return ElfFile.read(Files.readAllBytes(file)).stripped().write();
        } catch (ElfException e) {
            throw new IOException(e);
        }
    }

    private void build(String kind, Path to, List<Path> inputs, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(kind, "-o", to.toString(), "-I", kernelIncludes.toString()));
        arguments.addAll(List.of("--root", sources.resolve("..").toString()));
        arguments.addAll(List.of(options));
        inputs.forEach(input -> arguments.add(input.toString()));
        if (Build.run(arguments.toArray(String[]::new), System.err) != 0) {
            throw new IOException("can't build " + to.getFileName());
        }
    }

    /** The files below a directory whose names end so, in the order of their names: the same in every build. */
    private static List<Path> files(Path directory, String end) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().endsWith(end))
                    .sorted()
                    .toList();
        }
    }
}
