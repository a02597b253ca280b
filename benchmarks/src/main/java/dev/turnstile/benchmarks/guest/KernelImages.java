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
import dev.turnstile.programs.NewcArchive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The real kernel with an initial file system. */
public final class KernelImages {
    private static final String INCLUDE = "program.inc";
    private static final String MODULES = "/lib/modules/";
    private static final int EXECUTABLE = 0755;
    private static final int READABLE = 0644;

    private KernelImages() {}

    /** With the standard file system, whose first program starts a shell. */
    public static BootImage shell() {
        return image(InitialFileSystem::standard);
    }

    /** With a program, and with what it wants besides. */
    public static BootImage program(KernelProgram program) {
        return image(() -> fileSystem(program));
    }

    private static byte[] fileSystem(KernelProgram program) throws IOException, AssemblyException {
        try (TemporaryDirectory includes = new TemporaryDirectory()) {
            KernelImage.extractIncludes(includes.path());
            Files.writeString(includes.path().resolve(INCLUDE), Resources.text(KernelImages.class, INCLUDE));
            for (String name : program.includes()) {
                Files.writeString(includes.path().resolve(name), Resources.text(program.owner(), name));
            }
            Assembler assembler = new Assembler(new Options(List.of(includes.path()), program.constants()));
            NewcArchive archive =
                    new NewcArchive().file(KernelProgram.PATH, EXECUTABLE, executable(program, assembler));
            @Nullable String module = program.module();
            if (module != null) {
                String name = module.replaceFirst("\\.s$", ".ko").toLowerCase(Locale.ROOT);
                archive.file(
                        MODULES + name,
                        READABLE,
                        assembled(program, module, assembler).write());
            }
            return program.hasModules()
                    ? InitialFileSystem.with(InitialFileSystem.standard(), archive)
                    : archive.toByteArray();
        }
    }

    private static byte[] executable(KernelProgram program, Assembler assembler) throws IOException, AssemblyException {
        String file = program.file();
        return new Linker(LinkOptions.PROGRAM)
                .add(file, assembled(program, file, assembler))
                .link()
                .executable()
                .write();
    }

    private static ElfFile assembled(KernelProgram program, String file, Assembler assembler)
            throws IOException, AssemblyException {
        return assembler.assemble(file, Resources.text(program.owner(), file));
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
}
