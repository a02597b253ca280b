package dev.turnstile.emulator.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.assembler.Assembler;
import dev.turnstile.assembler.Options;
import dev.turnstile.assembler.link.LinkOptions;
import dev.turnstile.assembler.link.Linker;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.interpreter.Interpreter;
import dev.turnstile.emulator.jit.JitConfiguration;
import dev.turnstile.emulator.jit.JitEngine;
import dev.turnstile.emulator.machine.Outcome.Reason;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.elf.ElfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Runs the bare-metal programs under {@code src/test/resources/programs}, which check themselves; see {@code test.inc} there for what
 * their exit statuses mean.
 */
class ProgramsTest {
    private static final Path PROGRAMS = Path.of("src/test/resources/programs");
    private static final Path INCLUDES = Path.of("../guest-kernel/include");
    private static final Map<String, Engine.Factory> ENGINES = Map.of(
            "interpreter", Interpreter::new,
            "JIT", JitEngine.with(JitConfiguration.KEEN),
            "eager JIT", JitEngine.with(JitConfiguration.EAGER));
    private static final long MOST_STEPS = 10_000_000;

    @TestFactory
    Stream<DynamicTest> programs() throws IOException {
        List<Path> files;
        try (Stream<Path> tree = Files.walk(PROGRAMS)) {
            files = tree.filter(file -> file.toString().endsWith(".s")).sorted().toList();
        }
        assertThat(files).isNotEmpty();
        return ENGINES.entrySet().stream()
                .flatMap(engine -> files.stream()
                        .map(file -> DynamicTest.dynamicTest(
                                PROGRAMS.relativize(file) + ", " + engine.getKey(),
                                () -> check(file, engine.getValue()))));
    }

    @ParameterizedTest
    @EnumSource
    void everyOpcodeHasATest(Opcode opcode) {
        assertThat(PROGRAMS.resolve("instructions").resolve(opcode.mnemonic() + ".s"))
                .exists();
    }

    private static void check(Path file, Engine.Factory engine) throws AssemblyException {
        Machine machine = new Machine(
                MachineConfiguration.DEFAULT.withMemorySize(2 << 20).withTlb(64, 4),
                BootImage.of(executable(file)),
                TestMachine.NOTHING,
                engine);

        assertThat(machine.run(MOST_STEPS)).isEqualTo(new Outcome(Reason.EXITED, 0));
    }

    private static ElfFile executable(Path file) throws AssemblyException {
        Assembler assembler = new Assembler(new Options(List.of(PROGRAMS, INCLUDES), Map.of()));
        return new Linker(new LinkOptions("_start", MemoryLayout.RAM_BASE))
                .add(file.toString(), assembler.assemble(file))
                .link()
                .executable();
    }
}
