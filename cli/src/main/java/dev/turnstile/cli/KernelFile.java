package dev.turnstile.cli;

import dev.turnstile.isa.elf.ElfException;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.kernel.KernelImage;
import dev.turnstile.programs.InputFile;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The kernel that a machine boots. */
final class KernelFile {
    private KernelFile() {}

    /** The kernel in a file, or Turnstile's own if none is given. */
    static ElfFile read(@Nullable Path file) throws IOException {
        try {
            return ElfFile.read(file == null ? KernelImage.executable() : InputFile.read(file));
        } catch (ElfException e) {
            throw new Failure((file == null ? "the kernel" : file) + ": " + e.getMessage());
        }
    }
}
