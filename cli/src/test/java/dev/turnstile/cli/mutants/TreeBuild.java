package dev.turnstile.cli.mutants;

import dev.turnstile.assembler.Assembler;
import dev.turnstile.assembler.Options;
import dev.turnstile.assembler.link.Archive;
import dev.turnstile.assembler.link.LinkOptions;
import dev.turnstile.assembler.link.Linker;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.kernel.build.KernelObjects;
import dev.turnstile.programs.UserLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Builds the tree's kernel, modules and programs, with a mutant's source in place of that which stands there. */
final class TreeBuild {
    /** The repository. */
    private static final Path ROOT = Path.of("..");

    private static final Path KERNEL = Path.of("guest-kernel");
    /** Sources of the kernel's that are no part of its image. */
    private static final Path LOADABLE = KERNEL.resolve("loadable");

    private final Path work;
    private final KernelObjects objects;
    private final ElfFile kernel;
    private final Assembler assembler =
            new Assembler(new Options(List.of(ROOT.resolve(KERNEL).resolve("include")), Map.of()));

    /**
     * Builds the kernel as it is.
     *
     * @param work a directory for sources that are changed
     */
    TreeBuild(Path work) throws IOException, AssemblyException {
        this.work = work;
        this.objects = KernelObjects.of(ROOT.resolve(KERNEL));
        this.kernel = objects.link().executable();
    }

    /** The kernel, which is another one if the mutant is a part of it. */
    ElfFile kernel(@Nullable Mutant mutant) throws IOException, AssemblyException {
        if (mutant == null
                || !mutant.source().startsWith(KERNEL)
                || mutant.source().startsWith(LOADABLE)) {
            return kernel;
        }
        Path source = ROOT.resolve(mutant.source());
        return objects.with(source, text(mutant)).link().executable();
    }

    /** A module; its source is relative to the repository. */
    ElfFile module(Path source, @Nullable Mutant mutant) throws IOException, AssemblyException {
        return assembler.assemble(mutated(source, mutant));
    }

    /** A program, linked with the user library; its source is relative to the repository. */
    byte[] program(Path source, @Nullable Mutant mutant) throws IOException, AssemblyException {
        return new Linker(LinkOptions.PROGRAM)
                .add(source.toString(), assembler.assemble(mutated(source, mutant)))
                .add("libuser.a", Archive.read("libuser.a", UserLibrary.archive()))
                .link()
                .executable()
                .write();
    }

    /** Where a source is; if the mutant is one of its folder, that is a copy of the folder. */
    private Path mutated(Path source, @Nullable Mutant mutant) throws IOException {
        Path folder = ROOT.resolve(source).resolveSibling("");
        if (mutant == null || !folder.equals(ROOT.resolve(mutant.source()).resolveSibling(""))) {
            return ROOT.resolve(source);
        }
        Path copy = Files.createTempDirectory(work, mutant.name());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        Files.writeString(copy.resolve(mutant.source().getFileName()), text(mutant));
        return copy.resolve(source.getFileName());
    }

    private static String text(Mutant mutant) throws IOException {
        try {
            return mutant.edit().applyTo(Files.readString(ROOT.resolve(mutant.source())));
        } catch (IllegalArgumentException e) {
            throw new AssertionError(mutant.source() + ": " + e.getMessage(), e);
        }
    }
}
