package dev.turnstile.testkit;

import dev.turnstile.assembler.link.LinkOptions;
import dev.turnstile.assembler.link.Linker;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.isa.elf.ElfException;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.kernel.KernelImage;
import dev.turnstile.programs.GuestHeaders;
import dev.turnstile.programs.ProgramBuilder;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Makes what a guest runs of its sources, as the command line does; what is wrong with them becomes a {@link BuildFailure}. */
final class Toolchain {
    /** Where the machine's RAM begins, and what has no kernel below it lies. */
    private static final LinkOptions BARE = new LinkOptions("_start", 0x8000_0000);

    private final List<Path> include;
    private final boolean dynamic;

    /**
     * @param include directories to search for included files
     * @param dynamic whether programs are linked with the shared user library
     */
    Toolchain(List<Path> include, boolean dynamic) {
        this.include = List.copyOf(include);
        this.dynamic = dynamic;
    }

    /** The kernel that the build has made. */
    static ElfFile kernel() {
        return Kernel.EXECUTABLE;
    }

    /** A program of files: assembly, C, objects, archives. */
    ElfFile program(List<Path> sources) {
        return make(builder -> builder.build(sources));
    }

    /** A program of a text in assembly. */
    ElfFile program(String name, String assembly) {
        return make(builder -> builder.build(Path.of(name + ".s"), bytes(assembly)));
    }

    /** A module of a file. */
    ElfFile module(Path source) {
        return make(builder -> builder.object(source));
    }

    /** A module of a text in assembly. */
    ElfFile module(String name, String assembly) {
        return make(builder ->
                builder.assemble(Path.of(name + ".s"), bytes(assembly)).object());
    }

    /** What runs on the bare machine in place of a kernel, from its {@code _start} on. */
    ElfFile bare(Path source) {
        return make(builder -> new Linker(BARE)
                .add(source.toString(), builder.object(source))
                .link()
                .executable());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private ElfFile make(Step step) {
        try (GuestHeaders headers = new GuestHeaders()) {
            return step.make(new ProgramBuilder(
                    include, headers, new PrintWriter(System.err, true, StandardCharsets.UTF_8), dynamic));
        } catch (IOException | AssemblyException e) {
            throw new BuildFailure(e);
        }
    }

    private interface Step {
        ElfFile make(ProgramBuilder builder) throws IOException, AssemblyException;
    }

    /** Read once: it is the same for every machine. */
    private static final class Kernel {
        static final ElfFile EXECUTABLE = read();

        private static ElfFile read() {
            try {
                return ElfFile.read(KernelImage.executable());
            } catch (IOException | ElfException e) {
                throw new LinkageError("the kernel can't be read", e);
            }
        }
    }
}
