package dev.turnstile.cli;

import dev.turnstile.assembler.Assembler;
import dev.turnstile.assembler.Options;
import dev.turnstile.assembler.link.Archive;
import dev.turnstile.assembler.link.LinkOptions;
import dev.turnstile.assembler.link.Linker;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.assembler.source.Diagnostic;
import dev.turnstile.isa.elf.ElfException;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.programs.UserLibrary;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes one user program of the files that a person names: sources in assembly or C, objects, archives, or an executable that is
 * ready. Everything that is wrong with them is reported together.
 */
final class ProgramBuilder {
    private final List<Path> include;
    private final GuestHeaders headers;
    private final PrintWriter err;

    /**
     * @param include directories to search for included files
     * @param headers where the user library's headers and the kernel's public includes are to be had
     * @param err for warnings
     */
    ProgramBuilder(List<Path> include, GuestHeaders headers, PrintWriter err) {
        this.include = List.copyOf(include);
        this.headers = headers;
        this.err = err;
    }

    /** An executable out of the files, linked with what they use of the user library. */
    ElfFile build(List<Path> files) throws IOException {
        if (files.size() == 1 && SourceKind.of(files.get(0)) == SourceKind.ELF) {
            ElfFile file = readElf(files.get(0));
            if (file.type() == ElfFile.Type.EXECUTABLE) {
                return file;
            }
        }
        Linker linker = new Linker(LinkOptions.PROGRAM);
        List<Diagnostic> problems = new ArrayList<>();
        for (Path file : files) {
            try {
                add(linker, file);
            } catch (AssemblyException e) {
                problems.addAll(e.diagnostics());
            }
        }
        try {
            if (!problems.isEmpty()) {
                throw new AssemblyException(problems);
            }
            linker.add("libuser.a", Archive.read("libuser.a", UserLibrary.archive()));
            return linker.link().executable();
        } catch (AssemblyException e) {
            throw new Failure(e);
        }
    }

    private void add(Linker linker, Path file) throws IOException, AssemblyException {
        if (SourceKind.of(file) == SourceKind.ARCHIVE) {
            linker.add(file.toString(), Archive.read(file.toString(), InputFile.read(file)));
        } else {
            linker.add(file.toString(), object(file));
        }
    }

    /** The object that a source becomes, or that a file holds. */
    ElfFile object(Path file) throws IOException, AssemblyException {
        return switch (SourceKind.of(file)) {
            case ASSEMBLY -> assemble(file).object();
            case PREPROCESSED ->
                assembler().assemble(file.toString(), compiler().preprocess(file));
            case C -> assembler().assemble(file.toString(), compiler().compile(file));
            case ARCHIVE -> throw new Failure(file + ": an archive holds objects, but is none");
            case ELF -> {
                ElfFile object = readElf(file);
                if (object.type() != ElfFile.Type.OBJECT) {
                    throw new Failure(file + ": is an executable, which can't be linked with other files");
                }
                yield object;
            }
        };
    }

    /** The object and the listing of an assembly file. */
    Assembler.Result assemble(Path file) throws IOException, AssemblyException {
        Assembler.Result result = assembler().assemble(file, InputFile.read(file));
        result.warnings().forEach(err::println);
        err.flush();
        return result;
    }

    private Assembler assembler() throws IOException {
        List<Path> directories = new ArrayList<>(include);
        directories.add(headers.includes());
        return new Assembler(new Options(directories, Map.of()));
    }

    private CCompiler compiler() throws IOException {
        return new CCompiler(include, headers.headers());
    }

    private static ElfFile readElf(Path file) throws IOException {
        try {
            return ElfFile.read(InputFile.read(file));
        } catch (ElfException e) {
            throw new Failure(file + ": " + e.getMessage());
        }
    }
}
