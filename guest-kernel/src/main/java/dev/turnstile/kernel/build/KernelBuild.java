package dev.turnstile.kernel.build;

import dev.turnstile.assembler.link.Linker;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.kernel.KernelImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Builds what this module's jar holds besides classes: the kernel's image, and the include files for programs. */
public final class KernelBuild {
    private static final String INCLUDES = "include";

    private final Path sources;
    private final Path work;
    private final Path output;

    private KernelBuild(Path sources, Path work, Path output) {
        this.sources = sources;
        this.work = work;
        this.output = output;
    }

    /**
     * Builds everything.
     *
     * @param arguments the directory with the kernel's folders, one for what is only good to look at, and the one for the
     *     results
     */
    public static void main(String[] arguments) throws IOException {
        new KernelBuild(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2])).run();
    }

    private void run() throws IOException {
        try {
            Linker.Result kernel = KernelObjects.of(sources).link();
            Files.createDirectories(work);
            Files.writeString(work.resolve("kernel.map"), kernel.map().toString());
            Files.createDirectories(output);
            Files.write(output.resolve("kernel.elf"), kernel.executable().write());
        } catch (AssemblyException e) {
            throw new IOException("can't build the kernel:\n" + e, e);
        }
        copyIncludes();
    }

    private void copyIncludes() throws IOException {
        Path to = output.resolve(INCLUDES);
        Files.createDirectories(to);
        for (String name : KernelImage.includes()) {
            Files.copy(sources.resolve(INCLUDES).resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
