package dev.turnstile.benchmarks.guest;

import dev.turnstile.assembler.Assembler;
import dev.turnstile.assembler.Options;
import dev.turnstile.assembler.link.LinkOptions;
import dev.turnstile.assembler.link.Linker;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.benchmarks.files.TemporaryDirectory;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.isa.elf.ElfException;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.kernel.KernelImage;
import dev.turnstile.programs.InitialFileSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** The real kernel with an initial file system. */
public final class KernelImages {
    private static final String INCLUDE = "program.inc";

    private KernelImages() {}

    /** With the standard file system, whose first program starts a shell. */
    public static BootImage shell() {
        return image(InitialFileSystem::standard);
    }

    /** With nothing but a program. */
    public static BootImage program(KernelProgram program) {
        return image(() -> InitialFileSystem.of(executable(program)));
    }

    private interface FileSystem {
        byte[] make() throws IOException, AssemblyException;
    }

    private static BootImage image(FileSystem fileSystem) {
        try {
            return BootImage.of(ElfFile.read(KernelImage.executable()), Bytes.of(fileSystem.make()));
        } catch (ElfException | AssemblyException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] executable(KernelProgram program) throws IOException, AssemblyException {
        try (TemporaryDirectory includes = new TemporaryDirectory()) {
            KernelImage.extractIncludes(includes.path());
            Files.writeString(includes.path().resolve(INCLUDE), Resources.text(KernelImages.class, INCLUDE));
            Assembler assembler = new Assembler(new Options(List.of(includes.path()), program.constants()));
            String file = program.file();
            return new Linker(LinkOptions.PROGRAM)
                    .add(file, assembler.assemble(file, Resources.text(program.owner(), file)))
                    .link()
                    .executable()
                    .write();
        }
    }
}
