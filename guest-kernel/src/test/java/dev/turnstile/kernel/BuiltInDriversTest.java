package dev.turnstile.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.assembler.Build;
import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.isa.elf.ElfException;
import dev.turnstile.isa.elf.ElfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sources of modules are fit to be built into the kernel as they are. */
class BuiltInDriversTest {
    private static final List<String> FOLDERS =
            List.of("boot", "trap", "memory", "process", "syscall", "file", "driver", "device", "module", "lib");
    private static final List<String> LOADABLE =
            List.of("dma_copy.s", "entropy.s", "framebuffer/framebuffer.s", "input/input.s", "net/net.s", "rtc.s");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void driverOfAModuleCanBeBuiltIn() throws IOException, ElfException {
        GuestMachine.Run run = GuestMachine.running("dma").kernel(kernel()).run();

        assertThat(run.outcome()).as(run.log()).isEqualTo(new Outcome(Outcome.Reason.EXITED, 0));
    }

    private ElfFile kernel() throws IOException, ElfException {
        Path symbols = directory.resolve("symbols.s");
        Files.writeString(
                symbols,
                ".rodata\n.align 2\n.globl symbol_count, symbol_table\nsymbol_count:\n.word 0\nsymbol_table:\n");
        Path executable = directory.resolve("kernel.elf");
        List<String> arguments = new ArrayList<>(List.of("executable", "-o", executable.toString()));
        arguments.addAll(List.of("-I", "include", "-I", "loadable/net", "-I", "loadable/input", "-I", "loadable/framebuffer", "-D", "BUILT_IN=1", "--base", "0x80000000"));
        for (String folder : FOLDERS) {
            try (Stream<Path> sources = Files.list(Path.of(folder))) {
                sources.filter(file -> file.toString().endsWith(".s"))
                        .map(Path::toString)
                        .sorted()
                        .forEach(arguments::add);
            }
        }
        LOADABLE.forEach(source -> arguments.add("loadable/" + source));
        arguments.add(symbols.toString());
        assertThat(Build.run(arguments.toArray(String[]::new), System.err)).isZero();
        return ElfFile.read(Files.readAllBytes(executable));
    }
}
