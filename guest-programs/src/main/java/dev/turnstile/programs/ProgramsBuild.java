package dev.turnstile.programs;

import static java.util.Objects.requireNonNull;

import dev.turnstile.assembler.Build;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Builds what this module's jar holds besides classes: the user library, its C headers, each program that is written in
 * assembly, and the file system that the kernel starts with.
 */
public final class ProgramsBuild {
    private static final String LIBRARY = "lib";
    private static final String HEADERS = "include";
    /** The first process: lies in the root directory, where the kernel looks for it. */
    private static final String FIRST_PROGRAM = "init";

    private static final int EXECUTABLE = 0755;

    private final Path sources;
    private final Path kernelIncludes;
    private final Path output;

    private ProgramsBuild(Path sources, Path kernelIncludes, Path output) {
        this.sources = sources;
        this.kernelIncludes = kernelIncludes;
        this.output = output;
    }

    /**
     * Builds everything.
     *
     * @param arguments the directory with the library and the programs, the kernel's include directory, and the directory for
     *     the results
     */
    public static void main(String[] arguments) throws IOException {
        new ProgramsBuild(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2])).run();
    }

    private void run() throws IOException {
        Path library = output.resolve("libuser.a");
        build("archive", library, files(sources.resolve(LIBRARY), ".s"));
        copyHeaders();
        List<Path> programs = new ArrayList<>();
        for (Path folder : programFolders()) {
            programs.add(buildProgram(folder, library));
        }
        Files.write(output.resolve("initramfs.cpio"), fileSystem(programs));
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

    private Path buildProgram(Path folder, Path library) throws IOException {
        Path program = output.resolve("bin").resolve(String.valueOf(folder.getFileName()));
        List<Path> inputs = new ArrayList<>(files(folder, ".s"));
        inputs.add(library);
        build("executable", program, inputs);
        return program;
    }

    private byte[] fileSystem(List<Path> programs) throws IOException {
        NewcArchive archive = new NewcArchive();
        for (Path program : programs) {
            String name = String.valueOf(program.getFileName());
            String path = name.equals(FIRST_PROGRAM) ? "/init" : "/bin/" + name;
            archive.file(path, EXECUTABLE, Files.readAllBytes(program));
        }
        return archive.toByteArray();
    }

    private void build(String kind, Path to, List<Path> inputs) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(kind, "-o", to.toString(), "-I", kernelIncludes.toString()));
        arguments.addAll(List.of("--root", sources.resolve("..").toString()));
        inputs.forEach(input -> arguments.add(input.toString()));
        if (Build.run(arguments.toArray(String[]::new), System.err) != 0) {
            throw new IOException("can't build " + to.getFileName());
        }
    }

    /** The files below a directory whose names end so, in the order of their names: the same in every build. */
    private static List<Path> files(Path directory, String end) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            return all.filter(file -> file.toString().endsWith(end)).sorted().toList();
        }
    }
}
