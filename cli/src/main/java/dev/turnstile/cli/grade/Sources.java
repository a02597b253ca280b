package dev.turnstile.cli.grade;

import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.isa.elf.ElfException;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.kernel.KernelImage;
import dev.turnstile.programs.GuestHeaders;
import dev.turnstile.programs.ProgramBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a submission is made of, before it comes to any machine. */
final class Sources {
    private Sources() {}

    /** Turnstile's own kernel. */
    static ElfFile kernel() throws IOException {
        try {
            return ElfFile.read(KernelImage.executable());
        } catch (ElfException e) {
            throw new IOException("the kernel can't be read: " + e.getMessage(), e);
        }
    }

    /** The first file that is asked for and not there; null if there are all. */
    static @Nullable String missing(Submission submission, Specification specification) {
        List<String> all = specification.sources();
        return all.stream()
                .filter(name -> !Files.isRegularFile(submission.source(name, all)))
                .findFirst()
                .orElse(null);
    }

    /**
     * The objects of a submission's modules.
     *
     * @throws AssemblyException with all that is wrong with one
     */
    static List<ElfFile> modules(Submission submission, Specification specification)
            throws IOException, AssemblyException {
        List<ElfFile> modules = new ArrayList<>();
        try (GuestHeaders headers = new GuestHeaders()) {
            PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
            ProgramBuilder builder = new ProgramBuilder(specification.include(), headers, nowhere, false);
            for (String name : specification.module()) {
                Path source = submission.source(name, specification.sources());
                modules.add(builder.object(source));
            }
        }
        return modules;
    }
}
