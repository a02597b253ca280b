package dev.turnstile.assembler;

import dev.turnstile.assembler.link.Archive;
import dev.turnstile.assembler.link.LinkOptions;
import dev.turnstile.assembler.link.Linker;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.assembler.source.Diagnostic;
import dev.turnstile.assembler.source.SourceFiles;
import dev.turnstile.isa.elf.ElfException;
import dev.turnstile.isa.elf.ElfFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The assembler, the linker and the archiver as one command, for builds: makes an object, an executable or an archive out of
 * sources, objects and archives.
 */
public final class Build {
    private final BuildArguments arguments;
    private final PrintStream messages;

    private Build(BuildArguments arguments, PrintStream messages) {
        this.arguments = arguments;
        this.messages = messages;
    }

    /** Runs the command and ends the virtual machine: with 0, or with 1 after messages on standard error. */
    public static void main(String[] arguments) {
        System.exit(run(arguments, System.err));
    }

    /** Runs the command and gives its exit status. */
    public static int run(String[] arguments, PrintStream messages) {
        try {
            new Build(BuildArguments.parse(arguments), messages).run();
            return 0;
        } catch (AssemblyException e) {
            messages.println(e);
            return 1;
        }
    }

    private void run() throws AssemblyException {
        switch (arguments.kind()) {
            case OBJECT -> write(arguments.output(), object().write());
            case ARCHIVE -> write(arguments.output(), archive().write());
            case EXECUTABLE -> executable();
        }
    }

    private ElfFile object() throws AssemblyException {
        if (arguments.inputs().size() != 1) {
            throw new AssemblyException("", "an object is made of one source; several are linked to an executable");
        }
        return assemble(arguments.inputs().get(0));
    }

    private Archive archive() throws AssemblyException {
        List<Archive.Member> members = new ArrayList<>();
        List<Diagnostic> problems = new ArrayList<>();
        for (Path input : arguments.inputs()) {
            String name = input.getFileName().toString();
            String stem = isSource(input) ? name.substring(0, name.lastIndexOf('.')) + ".o" : name;
            try {
                members.add(new Archive.Member(stem, isSource(input) ? assemble(input) : readObject(input)));
            } catch (AssemblyException e) {
                problems.addAll(e.diagnostics());
            }
        }
        check(problems);
        return new Archive(members);
    }

    private void executable() throws AssemblyException {
        Linker linker = new Linker(new LinkOptions(arguments.entry(), arguments.base()));
        List<Diagnostic> problems = new ArrayList<>();
        for (Path input : arguments.inputs()) {
            try {
                add(linker, input);
            } catch (AssemblyException e) {
                problems.addAll(e.diagnostics());
            }
        }
        check(problems);
        Linker.Result result = linker.link();
        write(arguments.output(), result.executable().write());
        if (arguments.map() != null) {
            write(arguments.map(), result.map().toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private void add(Linker linker, Path input) throws AssemblyException {
        if (isSource(input)) {
            linker.add(input.toString(), assemble(input));
            return;
        }
        byte[] bytes = SourceFiles.read(input);
        if (Archive.looksLikeArchive(bytes)) {
            linker.add(input.toString(), Archive.read(input.toString(), bytes));
        } else {
            linker.add(input.toString(), readObject(input, bytes));
        }
    }

    private static void check(List<Diagnostic> problems) throws AssemblyException {
        if (!problems.isEmpty()) {
            throw new AssemblyException(problems);
        }
    }

    private static boolean isSource(Path input) {
        String name = input.toString();
        return name.endsWith(".s") || name.endsWith(".S");
    }

    private ElfFile assemble(Path source) throws AssemblyException {
        Options options = new Options(arguments.includeDirectories(), arguments.symbols(), arguments.root());
        Assembler.Result result = new Assembler(options).assemble(source, SourceFiles.read(source));
        for (Diagnostic warning : result.warnings()) {
            messages.println(warning);
        }
        if (arguments.listing() != null) {
            write(arguments.listing(), result.listing().toString().getBytes(StandardCharsets.UTF_8));
        }
        return result.object();
    }

    private static ElfFile readObject(Path input) throws AssemblyException {
        return readObject(input, SourceFiles.read(input));
    }

    private static ElfFile readObject(Path input, byte[] bytes) throws AssemblyException {
        try {
            ElfFile file = ElfFile.read(bytes);
            if (file.type() != ElfFile.Type.OBJECT) {
                throw new AssemblyException(input.toString(), "is an executable; only objects can be linked");
            }
            return file;
        } catch (ElfException e) {
            throw new AssemblyException(input.toString(), String.valueOf(e.getMessage()));
        }
    }

    private static void write(Path file, byte[] bytes) throws AssemblyException {
        try {
            Path directory = file.toAbsolutePath().getParent();
            if (directory != null) {
                Files.createDirectories(directory);
            }
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new AssemblyException(file.toString(), "can't be written: " + e.getMessage());
        }
    }
}
