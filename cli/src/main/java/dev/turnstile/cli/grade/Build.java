package dev.turnstile.cli.grade;

import dev.turnstile.assembler.Assembler;
import dev.turnstile.assembler.Options;
import dev.turnstile.assembler.link.LinkOptions;
import dev.turnstile.assembler.link.Linker;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.assembler.source.SourceFiles;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.programs.GuestHeaders;
import dev.turnstile.programs.LibraryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has been made of a submission, once for all its tests, in a directory of its own. Sources are somebody else's: they are taken for
 * assembly, whatever they are called, and include nothing of the host's but what lies in the submission and in the specification's directories.
 */
final class Build implements AutoCloseable {
    private static final int MOST_BYTES = 1 << 20;

    private final Path directory = Files.createTempDirectory("turnstile-grade");
    private final Map<String, ElfFile> modules = new LinkedHashMap<>();
    private final List<String> all;
    private final Submission submission;
    private @Nullable Path program;

    private Build(Submission submission, Specification specification) throws IOException {
        this.submission = submission;
        this.all = specification.sources();
    }

    /**
     * Assembles and links everything.
     *
     * @throws AssemblyException with what is wrong with a source
     */
    static Build of(Submission submission, Specification specification) throws IOException, AssemblyException {
        Build build = new Build(submission, specification);
        try (GuestHeaders headers = new GuestHeaders()) {
            List<Path> include = new ArrayList<>(specification.include());
            include.add(headers.includes());
            Options options = new Options(include, Map.of());
            build.make(new Assembler(options.confinedTo(build.confinement())), specification);
            return build;
        } catch (IOException | AssemblyException | RuntimeException e) {
            build.close();
            throw e;
        }
    }

    /** Files that lie beside a submission that is one file are those of others. */
    private Path confinement() {
        return Files.isDirectory(submission.path()) ? submission.path() : directory;
    }

    private void make(Assembler assembler, Specification specification) throws IOException, AssemblyException {
        if (!specification.program().isEmpty()) {
            Linker linker = new Linker(LinkOptions.PROGRAM);
            for (String name : specification.program()) {
                linker.add(name, object(assembler, name));
            }
            LibraryFiles.addUserLibrary(linker, false);
            String name = Specification.guestName(specification.program().get(0));
            program = Files.write(
                    directory.resolve(name), linker.link().executable().write());
        }
        for (String name : specification.module()) {
            ElfFile object = object(assembler, name);
            modules.put(Specification.guestName(name), object);
            Files.write(module(Specification.guestName(name)), object.write());
        }
    }

    private ElfFile object(Assembler assembler, String name) throws AssemblyException {
        Path source = submission.source(name, all);
        byte[] contents = SourceFiles.read(source);
        if (contents.length > MOST_BYTES) {
            throw new AssemblyException(name, "has more than " + MOST_BYTES + " bytes");
        }
        return assembler.assemble(source, contents).object();
    }

    /** The program, linked; null if none is asked for. */
    @Nullable
    Path program() {
        return program;
    }

    /** The modules' objects, by their names. */
    Map<String, ElfFile> modules() {
        return modules;
    }

    /** The file in which a module is. */
    Path module(String name) {
        return directory.resolve(name + ".ko");
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
