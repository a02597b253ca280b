package dev.turnstile.kernel.build;

import dev.turnstile.assembler.Build;
import dev.turnstile.isa.elf.ElfException;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.kernel.KernelImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Builds what this module's jar holds besides classes: the kernel's image, and the include files for programs. */
public final class KernelBuild {
    private static final List<String> FOLDERS =
            List.of("boot", "trap", "memory", "process", "syscall", "file", "driver", "device", "module", "lib");
    private static final String INCLUDES = "include";
    /** Where RAM begins, and the kernel in it. */
    private static final String BASE = "0x80000000";

    /** Tells a source that it is a part of the kernel, and no module. */
    private static final String BUILT_IN = "BUILT_IN=1";

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
     * @param arguments the directory with the kernel's folders, one for what is only needed on the way, and the one for the
     *     results
     */
    public static void main(String[] arguments) throws IOException, ElfException {
        new KernelBuild(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2])).run();
    }

    private void run() throws IOException, ElfException {
        Files.createDirectories(work);
        ElfFile first = link(work.resolve("first.elf"), KernelSymbols.emptySource());
        ElfFile second = link(output.resolve("kernel.elf"), KernelSymbols.source(first));
        if (!KernelSymbols.procedures(first).equals(KernelSymbols.procedures(second))) {
            throw new IllegalStateException("the table of symbols has moved what it describes");
        }
        copyIncludes();
    }

    /** Links all sources and a table of symbols, and reads the result. */
    private ElfFile link(Path executable, String symbols) throws IOException, ElfException {
        Path table = work.resolve("symbols.s");
        Files.writeString(table, symbols);
        List<String> arguments = new ArrayList<>(List.of("executable", "-o", executable.toString()));
        arguments.addAll(List.of("-I", sources.resolve(INCLUDES).toString(), "-D", BUILT_IN, "--base", BASE));
        arguments.addAll(List.of("--root", sources.resolve("..").toString()));
        arguments.addAll(List.of("--map", work.resolve("kernel.map").toString()));
        for (String folder : FOLDERS) {
            for (Path source : sources(folder)) {
                arguments.add(source.toString());
            }
        }
        arguments.add(table.toString());
        if (Build.run(arguments.toArray(String[]::new), System.err) != 0) {
            throw new IOException("can't build " + executable.getFileName());
        }
        return ElfFile.read(Files.readAllBytes(executable));
    }

    /** The sources in a folder, in the order of their names: the same in every build. */
    private List<Path> sources(String folder) throws IOException {
        try (Stream<Path> all = Files.list(sources.resolve(folder))) {
            return all.filter(file -> file.toString().endsWith(".s")).sorted().toList();
        }
    }

    private void copyIncludes() throws IOException {
        Path to = output.resolve(INCLUDES);
        Files.createDirectories(to);
        for (String name : KernelImage.includes()) {
            Files.copy(sources.resolve(INCLUDES).resolve(name), to.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
