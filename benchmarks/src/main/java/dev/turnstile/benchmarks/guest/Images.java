package dev.turnstile.benchmarks.guest;

import dev.turnstile.assembler.Assembler;
import dev.turnstile.assembler.Options;
import dev.turnstile.assembler.link.LinkOptions;
import dev.turnstile.assembler.link.Linker;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.benchmarks.files.TemporaryDirectory;
import dev.turnstile.benchmarks.kernels.Kernels;
import dev.turnstile.isa.elf.ElfFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The two executables of a benchmark's guest.
 *
 * @param kernel linked where it lies physically
 * @param user null if everything happens in the kernel
 */
record Images(ElfFile kernel, @Nullable ElfFile user) {
    private static final String ENTRY = "start";
    /** What guest code includes: the assembler looks for it in directories, not in jars. */
    private static final List<String> INCLUDES = List.of("common.inc", "isa.inc", "platform.inc");

    /** Assembles and links a program's files. What is wrong with them is a mistake in the benchmark. */
    static Images of(GuestProgram program) {
        Map<String, Long> symbols = new HashMap<>();
        MemoryMap.constants().forEach((name, value) -> symbols.put(name, Integer.toUnsignedLong(value)));
        program.constants().forEach((name, value) -> symbols.put(name, value.longValue()));
        symbols.put("OPERATIONS", (long) program.operations());
        try (TemporaryDirectory includes = new TemporaryDirectory()) {
            for (String file : INCLUDES) {
                Files.writeString(includes.path().resolve(file), Resources.text(Images.class, file));
            }
            List<Path> directories = List.of(includes.path());
            ElfFile user = program.userFiles().isEmpty()
                    ? null
                    : user(program, new Assembler(new Options(directories, symbols)));
            symbols.put("USER_ENTRY", user == null ? 0 : Integer.toUnsignedLong(user.entry()));
            return new Images(kernel(program, new Assembler(new Options(directories, symbols))), user);
        } catch (AssemblyException e) {
            throw new IllegalArgumentException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ElfFile kernel(GuestProgram program, Assembler assembler) throws AssemblyException, IOException {
        Linker linker = new Linker(new LinkOptions(ENTRY, MemoryMap.KERNEL));
        add("start.s", Images.class, assembler, linker);
        for (String file : program.kernelFiles()) {
            add(file, program.owner(), assembler, linker);
        }
        return linker.link().executable();
    }

    private static ElfFile user(GuestProgram program, Assembler assembler) throws AssemblyException, IOException {
        Linker linker = new Linker(new LinkOptions(ENTRY, MemoryMap.USER));
        for (String file : program.userFiles()) {
            add(file, program.owner(), assembler, linker);
        }
        String kernel = program.computeKernelName();
        if (kernel != null) {
            add(kernel + ".s", Kernels.class, assembler, linker);
        }
        return linker.link().executable();
    }

    private static void add(String file, Class<?> owner, Assembler assembler, Linker linker)
            throws AssemblyException, IOException {
        linker.add(file, assembler.assemble(file, Resources.text(owner, file)));
    }
}
