package dev.turnstile.programs;

import dev.turnstile.assembler.Assembler;
import dev.turnstile.assembler.Options;
import dev.turnstile.assembler.link.Archive;
import dev.turnstile.assembler.link.LinkOptions;
import dev.turnstile.assembler.link.Linker;
import dev.turnstile.assembler.link.SharedLibrary;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.assembler.source.Diagnostic;
import dev.turnstile.isa.elf.ElfException;
import dev.turnstile.isa.elf.ElfFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Makes one user program of the files that a person names: sources in assembly or C, objects, archives, shared libraries, or an
 * executable that is ready. Everything that is wrong with them is reported together.
 */
public final class ProgramBuilder {
    private static final Set<String> BEGINNINGS = Set.of("main", "_start");

    private final List<Path> include;
    private final GuestHeaders headers;
    private final PrintWriter err;
    private final boolean dynamic;

    /**
     * @param include directories to search for included files
     * @param headers where the user library's headers and the kernel's public includes are to be had
     * @param err for warnings
     * @param dynamic whether code is for any address, and programs are linked with the shared user library
     */
    public ProgramBuilder(List<Path> include, GuestHeaders headers, PrintWriter err, boolean dynamic) {
        this.include = List.copyOf(include);
        this.headers = headers;
        this.err = err;
        this.dynamic = dynamic;
    }

    /**
     * An executable out of the files, linked with what they use of the user library.
     *
     * @throws IOException if a file can't be read or is of no use; the message is made for users
     * @throws AssemblyException with everything that is wrong with the sources
     */
    public ElfFile build(List<Path> files) throws IOException, AssemblyException {
        if (files.size() == 1 && SourceKind.of(files.get(0)) == SourceKind.ELF) {
            ElfFile file = readElf(files.get(0));
            if (file.type() == ElfFile.Type.EXECUTABLE) {
                return file;
            }
        }
        Linker linker = new Linker(LinkOptions.PROGRAM);
        List<Diagnostic> problems = new ArrayList<>();
        boolean begins = false;
        for (Path file : files) {
            try {
                begins |= add(linker, file);
            } catch (AssemblyException e) {
                problems.addAll(e.diagnostics());
            }
        }
        if (!problems.isEmpty()) {
            throw new AssemblyException(problems);
        }
        return finish(linker, begins);
    }

    /**
     * An executable out of a text in assembly, which need not be in a file.
     *
     * @param name of the source, for messages and for debuggers
     * @throws AssemblyException with everything that is wrong with the source
     */
    public ElfFile build(Path name, byte[] text) throws IOException, AssemblyException {
        Linker linker = new Linker(LinkOptions.PROGRAM);
        return finish(linker, add(linker, name, assemble(name, text).object()));
    }

    private ElfFile finish(Linker linker, boolean begins) throws IOException, AssemblyException {
        if (!begins) {
            throw new IOException("none of the files has a main or a _start, where a program begins");
        }
        LibraryFiles.addUserLibrary(linker, dynamic);
        return linker.link().executable();
    }

    /** Adds a file to a link, and says whether the program may begin in it. */
    private boolean add(Linker linker, Path file) throws IOException, AssemblyException {
        if (SourceKind.of(file) == SourceKind.ARCHIVE) {
            linker.add(file.toString(), Archive.read(file.toString(), InputFile.read(file)));
            return true;
        }
        if (SourceKind.of(file) == SourceKind.SHARED) {
            linker.add(SharedLibrary.of(file.toString(), readElf(file)));
            return true;
        }
        return add(linker, file, object(file));
    }

    private static boolean add(Linker linker, Path name, ElfFile object) throws AssemblyException {
        linker.add(name.toString(), object);
        return object.symbols().stream().anyMatch(symbol -> symbol.defined() && BEGINNINGS.contains(symbol.name()));
    }

    /** The object that a source becomes, or that a file holds. */
    public ElfFile object(Path file) throws IOException, AssemblyException {
        return switch (SourceKind.of(file)) {
            case ASSEMBLY -> assemble(file).object();
            case PREPROCESSED ->
                assembler().assemble(file.toString(), compiler().preprocess(file));
            case C -> assembler().assemble(file.toString(), compiler().compile(file));
            case ARCHIVE -> throw new IOException(file + ": an archive holds objects, but is none");
            case SHARED -> throw new IOException(file + ": a shared library is no object");
            case ELF -> {
                ElfFile object = readElf(file);
                if (object.type() != ElfFile.Type.OBJECT) {
                    throw new IOException(file + ": is an executable, which can't be linked with other files");
                }
                yield object;
            }
        };
    }

    /** The object and the listing of an assembly file. */
    public Assembler.Result assemble(Path file) throws IOException, AssemblyException {
        return assemble(file, InputFile.read(file));
    }

    /** The same for a text in assembly, which need not be in the file. */
    public Assembler.Result assemble(Path name, byte[] text) throws IOException, AssemblyException {
        Assembler.Result result = assembler().assemble(name, text);
        result.warnings().forEach(err::println);
        err.flush();
        return result;
    }

    private Assembler assembler() throws IOException {
        List<Path> directories = new ArrayList<>(include);
        directories.add(headers.includes());
        return new Assembler(new Options(directories, Map.of(), dynamic));
    }

    private CCompiler compiler() throws IOException {
        return new CCompiler(include, headers.headers(), dynamic);
    }

    /** An ELF file of any kind. */
    public static ElfFile readElf(Path file) throws IOException {
        try {
            return ElfFile.read(InputFile.read(file));
        } catch (ElfException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}
