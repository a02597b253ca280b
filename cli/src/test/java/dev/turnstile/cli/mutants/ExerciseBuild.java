package dev.turnstile.cli.mutants;

import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.programs.InitialFileSystem;
import dev.turnstile.programs.NewcArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an exercise boots: the drivers as they are, or one of them a mutant.
 *
 * @param modules by the name of their file
 * @param fileSystem the standard one, with modules and programs besides
 */
record ExerciseBuild(ElfFile kernel, Map<String, ElfFile> modules, Bytes fileSystem) {
    /** A program that scripts use. */
    private static final Path ATTEMPT = Path.of("cli").resolve(Exercise.ALL).resolve("attempt.s");

    private static final int READABLE = 0644;
    private static final int EXECUTABLE = 0755;

    static ExerciseBuild of(TreeBuild tree, Exercise exercise, @Nullable Mutant mutant)
            throws IOException, AssemblyException {
        Map<String, ElfFile> modules = new LinkedHashMap<>();
        for (String source : exercise.parts("module")) {
            modules.put("/" + stem(source) + ".ko", tree.module(Path.of(source), mutant));
        }
        NewcArchive archive = new NewcArchive().file("/bin/attempt", EXECUTABLE, tree.program(ATTEMPT, null));
        modules.forEach((name, module) -> archive.file(name, READABLE, module.write()));
        for (String source : exercise.parts("program")) {
            archive.file("/" + stem(source), EXECUTABLE, tree.program(Path.of(source), mutant));
        }
        byte[] fileSystem = InitialFileSystem.with(InitialFileSystem.standard(), archive);
        return new ExerciseBuild(tree.kernel(mutant), modules, Bytes.of(fileSystem));
    }

    private static String stem(String source) {
        return source.replaceAll(".*/|\\.s$", "");
    }
}
