package dev.turnstile.cli;

import dev.turnstile.assembler.link.Archive;
import dev.turnstile.assembler.link.LinkOptions;
import dev.turnstile.assembler.link.Linker;
import dev.turnstile.assembler.link.SharedLibrary;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.isa.Paging;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.programs.InputFile;
import dev.turnstile.programs.LibraryFiles;
import dev.turnstile.programs.ProgramBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Links objects and archives to an executable or a shared library. */
@Command(
        name = "link",
        description = "Link objects and archives to an executable or a shared library.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // set by Picocli
final class LinkCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Objects (.o), archives (.a) and shared libraries (.so).")
    private List<Path> files;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            defaultValue = "a.out",
            description = "The result (default: ${DEFAULT-VALUE}).")
    private Path output;

    @Option(
            names = {"-e", "--entry"},
            paramLabel = "SYMBOL",
            defaultValue = "_start",
            description = "Where it starts (default: ${DEFAULT-VALUE}).")
    private String entry;

    @Option(
            names = "--base",
            paramLabel = "ADDRESS",
            converter = Address.class,
            defaultValue = "0x10000",
            description = "Address of its first page (default: ${DEFAULT-VALUE}).")
    private int base;

    @Option(names = "--map", paramLabel = "FILE", description = "Write what lies where.")
    private @Nullable Path map;

    @Option(
            names = "--shared",
            description = "Make a shared library, of position-independent objects (asm --pic), which uses the shared"
                    + " user library.")
    private boolean shared;

    @Option(
            names = "--soname",
            paramLabel = "NAME",
            description = "The name under which programs will look for the shared library (default: the output's).")
    private @Nullable String soname;

    @Option(names = "--dynamic", description = "Link with the shared user library instead of a copy of what is used.")
    private boolean dynamic;

    @Option(names = "--no-library", description = "Don't link with the user library.")
    private boolean noLibrary;

    @Override
    public Integer call() throws IOException {
        Linker linker = new Linker(options());
        try {
            for (Path file : files) {
                add(linker, file);
            }
            if (!noLibrary && shared) {
                linker.add(LibraryFiles.sharedUserLibrary());
            } else if (!noLibrary) {
                LibraryFiles.addUserLibrary(linker, dynamic);
            }
            Linker.Result result = linker.link();
            Files.write(output, result.executable().write());
            if (!output.toFile().setExecutable(true, false)) {
                throw new Failure(output + ": can't be made executable");
            }
            if (map != null) {
                Files.writeString(map, result.map().toString(), StandardCharsets.UTF_8);
            }
            return ExitStatus.OK;
        } catch (AssemblyException e) {
            throw new Failure(e);
        }
    }

    private LinkOptions options() {
        if (!shared) {
            return new LinkOptions(entry, base);
        }
        return LinkOptions.shared(soname == null ? String.valueOf(output.getFileName()) : soname);
    }

    private static void add(Linker linker, Path file) throws IOException, AssemblyException {
        byte[] bytes = InputFile.read(file);
        if (Archive.looksLikeArchive(bytes)) {
            linker.add(file.toString(), Archive.read(file.toString(), bytes));
            return;
        }
        ElfFile elf = ProgramBuilder.readElf(file);
        switch (elf.type()) {
            case OBJECT -> linker.add(file.toString(), elf);
            case SHARED -> linker.add(SharedLibrary.of(file.toString(), elf));
            case EXECUTABLE -> throw new Failure(file + ": is an executable, which can't be linked with other files");
        }
    }

    /** An address of a page, decimal or with 0x before it. */
    static final class Address implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String text) {
            try {
                long value = Long.decode(text);
                if (value >= 0 && value < 1L << 32 && value % Paging.PAGE_SIZE == 0) {
                    return (int) value;
                }
            } catch (NumberFormatException e) {
                // Told below, like any other text that is no address.
            }
            throw new TypeConversionException("'" + text + "' is no address of a page: a multiple of 4096 below 2^32");
        }
    }
}
