package dev.turnstile.kernel.build;

import dev.turnstile.assembler.Assembler;
import dev.turnstile.assembler.Options;
import dev.turnstile.assembler.link.LinkOptions;
import dev.turnstile.assembler.link.Linker;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.isa.elf.ElfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The kernel's sources, assembled: what its image is linked of. The build makes them all; a test that wants another kernel exchanges a
 * source, or adds some, which costs one assembly and the link.
 */
public final class KernelObjects {
    private static final List<String> FOLDERS =
            List.of("boot", "trap", "memory", "process", "syscall", "file", "driver", "device", "module", "lib");

    /** Where RAM begins, and the kernel in it. */
    private static final LinkOptions OPTIONS = new LinkOptions("_start", 0x80000000);

    /** Tells a source that it is a part of the kernel, and no module. */
    private static final Map<String, Long> BUILT_IN = Map.of("BUILT_IN", 1L);

    private final Assembler assembler;
    /** By source, in the order in which they are linked. */
    private final Map<Path, ElfFile> objects;

    private KernelObjects(Assembler assembler, Map<Path, ElfFile> objects) {
        this.assembler = assembler;
        this.objects = objects;
    }

    /** Assembles all sources of a kernel, given the directory with its folders. */
    public static KernelObjects of(Path kernel) throws IOException, AssemblyException {
        Options options = new Options(List.of(kernel.resolve("include")), BUILT_IN, false, kernel.resolve(".."));
        KernelObjects all = new KernelObjects(new Assembler(options), Map.of());
        for (String folder : FOLDERS) {
            for (Path source : sources(kernel.resolve(folder))) {
                all = all.with(source);
            }
        }
        return all;
    }

    /** The sources in a folder, in the order of their names: the same in every build. */
    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(".s")).sorted().toList();
        }
    }

    /** These and one more, such as a driver that would else be a module. */
    public KernelObjects with(Path source) throws AssemblyException {
        return with(source, assembler.assemble(source));
    }

    /** The same with another text in place of what stands in a source. */
    public KernelObjects with(Path source, String text) throws AssemblyException {
        return with(source, assembler.assemble(source.toString(), text));
    }

    private KernelObjects with(Path source, ElfFile object) {
        Map<Path, ElfFile> others = new LinkedHashMap<>(objects);
        others.put(source, object);
        return new KernelObjects(assembler, others);
    }

    /** Links them to an image, with the table of its symbols. */
    public Linker.Result link() throws AssemblyException {
        Linker.Result first = link(KernelSymbols.emptySource());
        Linker.Result second = link(KernelSymbols.source(first.executable()));
        if (!KernelSymbols.procedures(first.executable()).equals(KernelSymbols.procedures(second.executable()))) {
            throw new IllegalStateException("the table of symbols has moved what it describes");
        }
        return second;
    }

    private Linker.Result link(String symbols) throws AssemblyException {
        Linker linker = new Linker(OPTIONS);
        objects.forEach((source, object) -> linker.add(source.toString(), object));
        return linker.add("symbols.s", assembler.assemble("symbols.s", symbols)).link();
    }
}
