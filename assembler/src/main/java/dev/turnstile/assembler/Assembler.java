package dev.turnstile.assembler;

import dev.turnstile.assembler.emit.ObjectEmitter;
import dev.turnstile.assembler.expand.Expander;
import dev.turnstile.assembler.expand.Statement;
import dev.turnstile.assembler.instruction.CodeModel;
import dev.turnstile.assembler.layout.Layout;
import dev.turnstile.assembler.layout.Numbers;
import dev.turnstile.assembler.layout.Resolver;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.assembler.source.Diagnostic;
import dev.turnstile.assembler.source.Diagnostics;
import dev.turnstile.assembler.source.FatalError;
import dev.turnstile.assembler.source.Line;
import dev.turnstile.assembler.source.SourceFiles;
import dev.turnstile.assembler.source.SourceText;
import dev.turnstile.assembler.syntax.Constant;
import dev.turnstile.assembler.syntax.ExpressionParser;
import dev.turnstile.isa.elf.ElfFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Assembles one source file to an object. */
public final class Assembler {
    private final Options options;

    public Assembler(Options options) {
        this.options = options;
    }

    /**
     * What comes out of an assembly.
     *
     * @param warnings warnings and the texts of {@code .print}
     */
    public record Result(ElfFile object, Listing listing, List<Diagnostic> warnings) {}

    /**
     * Assembles a file.
     *
     * @throws AssemblyException with everything that is wrong with it
     */
    public ElfFile assemble(Path file) throws AssemblyException {
        return assemble(file, SourceFiles.read(file)).object();
    }

    /**
     * Assembles a text as if it stood in a file of that name.
     *
     * @throws AssemblyException with everything that is wrong with it
     */
    public ElfFile assemble(String name, String text) throws AssemblyException {
        return assemble(Path.of(name), text.getBytes(StandardCharsets.UTF_8)).object();
    }

    /**
     * Assembles the contents of a file.
     *
     * @throws AssemblyException with everything that is wrong with it
     */
    public Result assemble(Path file, byte[] contents) throws AssemblyException {
        Diagnostics diagnostics = new Diagnostics();
        Layout layout = new Layout();
        SourceFiles files = new SourceFiles(options.includeDirectories(), options.root(), options.confinement());
        try {
            place(file, contents, files, layout, diagnostics);
            new Resolver(layout, diagnostics).resolve();
        } catch (FatalError e) {
            diagnostics.add(e.diagnostic());
        }
        diagnostics.throwIfErrors();
        ElfFile object = new ObjectEmitter(layout, files.name(file), diagnostics).emit();
        diagnostics.throwIfErrors();
        return new Result(object, new Listing(layout), diagnostics.all());
    }

    /** Takes statement after statement to its place, as they come out of files and macros. */
    private void place(Path file, byte[] contents, SourceFiles files, Layout layout, Diagnostics diagnostics) {
        predefine(layout);
        Statements statements =
                new Statements(layout, files, new CodeModel(options.positionIndependent()), diagnostics);
        Numbers numbers = new Numbers(new ExpressionParser(layout));
        Expander expander = new Expander(diagnostics, files, numbers, layout.symbols(), Statements::isReserved);
        expander.open(new SourceText(files.name(file), contents), file);
        for (Statement statement = expander.next(); statement != null; statement = expander.next()) {
            statements.assemble(statement, expander.macroNames());
            if (diagnostics.tooMany()) {
                return;
            }
        }
        statements.finish();
    }

    private void predefine(Layout layout) {
        Line line = Line.of("command line", 1, "", null);
        for (Map.Entry<String, Long> symbol : options.symbols().entrySet()) {
            layout.symbols().assign(symbol.getKey(), new Constant(symbol.getValue()), false, line, 0);
        }
    }
}
