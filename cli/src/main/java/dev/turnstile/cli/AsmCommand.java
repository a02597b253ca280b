package dev.turnstile.cli;

import dev.turnstile.assembler.Assembler;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.programs.GuestHeaders;
import dev.turnstile.programs.ProgramBuilder;
import dev.turnstile.programs.SourceKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Assembles sources to objects. */
@Command(
        name = "asm",
        description = "Assemble sources to relocatable objects, one for each.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // set by Picocli
final class AsmCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Assembly (.s, or .S for gcc's preprocessor) or C (.c, by gcc).")
    private List<Path> files;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OBJECT",
            description = "Where to write the object, if there is one source (default: the source's name with .o).")
    private @Nullable Path output;

    @Option(
            names = {"-I", "--include"},
            paramLabel = "DIR",
            description = "Directories to search for files that are included.")
    private List<Path> include = new ArrayList<>();

    @Option(
            names = "--listing",
            paramLabel = "FILE",
            description =
                    "Write addresses and contents beside the source lines of one assembly file; - for standard output.")
    private @Nullable Path listing;

    @Option(
            names = "--pic",
            description = "Make position-independent code, as a shared library needs it; C is compiled with -fPIC.")
    private boolean positionIndependent;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (files.size() > 1 && (output != null || listing != null)) {
            throw new Failure("--output and --listing are for one source", ExitStatus.USAGE);
        }
        try (GuestHeaders headers = new GuestHeaders()) {
            ProgramBuilder builder =
                    new ProgramBuilder(include, headers, spec.commandLine().getErr(), positionIndependent);
            boolean failed = false;
            for (Path file : files) {
                failed |= !assemble(builder, file);
            }
            return failed ? ExitStatus.FAILURE : ExitStatus.OK;
        }
    }

    /** Assembles one file and reports whether that was possible; the others are tried in any case. */
    private boolean assemble(ProgramBuilder builder, Path file) throws IOException {
        try {
            Files.write(
                    output == null ? objectName(file) : output,
                    object(builder, file).write());
            return true;
        } catch (AssemblyException e) {
            spec.commandLine().getErr().println(e);
            return false;
        }
    }

    private ElfFile object(ProgramBuilder builder, Path file) throws IOException, AssemblyException {
        if (!SourceKind.of(file).isSource()) {
            throw new Failure(file + ": is no source; expected .s, .S or .c", ExitStatus.USAGE);
        }
        if (listing == null) {
            return builder.object(file);
        }
        if (SourceKind.of(file) != SourceKind.ASSEMBLY) {
            throw new Failure(file + ": a listing is for assembly (.s)", ExitStatus.USAGE);
        }
        Assembler.Result result = builder.assemble(file);
        if (listing.toString().equals("-")) {
            spec.commandLine().getOut().print(result.listing());
            spec.commandLine().getOut().flush();
        } else {
            Files.writeString(listing, result.listing().toString(), StandardCharsets.UTF_8);
        }
        return result.object();
    }

    private static Path objectName(Path source) {
        String name = source.toString();
        return Path.of(name.substring(0, name.lastIndexOf('.')) + ".o");
    }
}
