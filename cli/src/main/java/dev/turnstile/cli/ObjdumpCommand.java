package dev.turnstile.cli;

import dev.turnstile.isa.elf.ElfException;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.ElfSection;
import dev.turnstile.isa.elf.ElfSymbol;
import dev.turnstile.programs.InputFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what is in an object or an executable. */
@Command(
        name = "objdump",
        description = "Disassemble an object or an executable, with the names of its symbols.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // set by Picocli
final class ObjdumpCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Objects or executables.")
    private List<Path> files;

    @Option(
            names = {"-s", "--sections"},
            description = "List the sections instead.")
    private boolean sections;

    @Option(
            names = {"-t", "--symbols"},
            description = "List the symbols instead.")
    private boolean symbols;

    @Option(
            names = {"-l", "--lines"},
            description = "Name the lines of source that instructions come from.")
    private boolean lines;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        for (Path file : files) {
            ElfFile elf = read(file);
            out.printf(
                    Locale.ROOT,
                    "%s: %s%n",
                    file,
                    switch (elf.type()) {
                        case OBJECT -> "object";
                        case SHARED -> "shared library";
                        case EXECUTABLE -> String.format(Locale.ROOT, "executable, entry 0x%08x", elf.entry());
                    });
            if (sections) {
                printSections(elf, out);
            }
            if (symbols) {
                printSymbols(elf, out);
            }
            if (!sections && !symbols) {
                disassemble(elf, out);
            }
        }
        out.flush();
        return ExitStatus.OK;
    }

    private static ElfFile read(Path file) throws IOException {
        try {
            return ElfFile.read(InputFile.read(file));
        } catch (ElfException e) {
            throw new Failure(file + ": " + e.getMessage());
        }
    }

    private static void printSections(ElfFile elf, PrintWriter out) {
        out.println();
        out.println("  address       size  align  flags  section");
        for (ElfSection section : elf.sections()) {
            out.printf(
                    Locale.ROOT,
                    "  %08x  %9d  %5d  %s%s%s%s   %s%n",
                    section.address(),
                    section.size(),
                    section.alignment(),
                    section.has(ElfSection.FLAG_ALLOC) ? "a" : "-",
                    section.has(ElfSection.FLAG_WRITE) ? "w" : "-",
                    section.has(ElfSection.FLAG_EXECUTE) ? "x" : "-",
                    section.type() == ElfSection.TYPE_NOBITS ? "z" : "-",
                    section.name());
        }
    }

    private static void printSymbols(ElfFile elf, PrintWriter out) {
        out.println();
        out.println("  value          size  binding  type      section     name");
        for (ElfSymbol symbol : elf.symbols()) {
            out.printf(
                    Locale.ROOT,
                    "  %08x  %9d  %-7s  %-8s  %-10s  %s%n",
                    symbol.value(),
                    symbol.size(),
                    symbol.binding().name().toLowerCase(Locale.ROOT),
                    symbol.type().name().toLowerCase(Locale.ROOT),
                    sectionName(elf, symbol.section()),
                    symbol.name());
        }
    }

    private static String sectionName(ElfFile elf, int section) {
        return switch (section) {
            case ElfSymbol.UNDEFINED -> "undefined";
            case ElfSymbol.ABSOLUTE -> "absolute";
            case ElfSymbol.COMMON -> "common";
            default -> elf.sections().get(section).name();
        };
    }

    private void disassemble(ElfFile elf, PrintWriter out) {
        for (int i = 0; i < elf.sections().size(); i++) {
            ElfSection section = elf.sections().get(i);
            if (section.has(ElfSection.FLAG_EXECUTE) && section.size() > 0) {
                new CodeListing(elf, i, lines).print(out);
            }
        }
    }
}
