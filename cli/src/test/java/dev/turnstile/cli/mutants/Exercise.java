package dev.turnstile.cli.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is done with a driver, to see whether it is right: a folder with the script of a shell, what the machine consists of, files for its devices,
 * and the mutants that the exercise is for. Each check of the script prints a line.
 *
 * @param parts what the machine has besides: {@code device}, {@code fault} and {@code words} as on the command line, {@code module} and {@code
 *     program} by their sources, {@code disk} by name and KiB
 */
record Exercise(Path folder, List<Part> parts, String script) {
    /** Where all of them are, from this module's directory. */
    static final Path ALL = Path.of("src", "test", "resources", "dev", "turnstile", "cli", "mutants");

    private static final String SCRIPT = "exercise.sh";
    private static final String MACHINE = "machine";
    /** What scripts begin with. */
    private static final String PRELUDE = "checks.sh";

    /** A line of what the machine has. */
    record Part(String kind, String what) {}

    /** All exercises in a folder, by name. */
    static List<Exercise> all(Path folder) throws IOException {
        List<Path> folders;
        try (Stream<Path> files = Files.list(folder)) {
            folders = files.filter(Files::isDirectory).sorted().toList();
        }
        List<Exercise> exercises = new ArrayList<>();
        for (Path each : folders) {
            exercises.add(read(each));
        }
        return exercises;
    }

    private static Exercise read(Path folder) throws IOException {
        List<Part> parts = Files.readAllLines(folder.resolve(MACHINE)).stream()
                .map(line -> line.split("\\s+", 2))
                .map(words -> new Part(words[0], words[1]))
                .toList();
        String script = Files.readString(folder.resolveSibling(PRELUDE)) + Files.readString(folder.resolve(SCRIPT));
        return new Exercise(folder, parts, script);
    }

    /** What the machine has of a kind. */
    List<String> parts(String kind) {
        return parts.stream()
                .filter(part -> part.kind.equals(kind))
                .map(Part::what)
                .toList();
    }

    /** The contents of the machine's disks, zeros, by name. */
    Map<String, byte[]> disks() {
        Map<String, byte[]> disks = new TreeMap<>();
        for (String disk : parts("disk")) {
            String[] words = disk.split("\\s+", 2);
            disks.put(words[0], new byte[Integer.parseInt(words[1]) << 10]);
        }
        return disks;
    }

    /** The mutants that it is for, by name. */
    List<Mutant> mutants() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.toString().endsWith(Mutant.SUFFIX))
                    .sorted()
                    .toList();
        }
        List<Mutant> mutants = new ArrayList<>();
        for (Path file : files) {
            mutants.add(Mutant.read(file));
        }
        return mutants;
    }

    @Override
    public String toString() {
        return String.valueOf(folder.getFileName());
    }
}
