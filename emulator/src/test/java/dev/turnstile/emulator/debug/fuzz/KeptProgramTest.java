package dev.turnstile.emulator.debug.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstile.emulator.debug.Divergence;
import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.interpreter.Interpreter;
import dev.turnstile.emulator.jit.JitConfiguration;
import dev.turnstile.emulator.jit.JitEngine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every program on which engines once differed runs on all of them for ever. */
class KeptProgramTest {
    private static final Path KEPT = Path.of("src/test/resources/kept");

    static Stream<Path> keptPrograms() throws IOException {
        try (Stream<Path> files = Files.list(KEPT)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("keptPrograms")
    void interpreterAgreesWithItself(Path file) throws IOException {
        assertAgreement(file, Interpreter::new);
    }

    @ParameterizedTest
    @MethodSource("keptPrograms")
    void eagerJitAgreesWithTheInterpreter(Path file) throws IOException {
        assertAgreement(file, JitEngine.with(JitConfiguration.EAGER));
    }

    @ParameterizedTest
    @MethodSource("keptPrograms")
    void jitAgreesWithTheInterpreter(Path file) throws IOException {
        assertAgreement(file, JitEngine.with(JitConfiguration.KEEN));
    }

    private static void assertAgreement(Path file, Engine.Factory engine) throws IOException {
        @Nullable Divergence divergence = new Fuzzer(Interpreter::new, engine).replay(Files.readAllLines(file));

        assertThat(divergence == null ? "" : divergence.report()).isEmpty();
    }

    @Test
    void fileHoldsTheWholeProgram() {
        KeptProgram program = KeptProgram.of(Generator.program(11));

        KeptProgram read =
                KeptProgram.read(program.write(List.of("a comment")).lines().toList());

        assertThat(read.image().words()).isEqualTo(program.image().words());
        assertThat(read.configuration()).isEqualTo(program.configuration());
        assertThat(read.seed()).isEqualTo(program.seed());
        assertThat(read.steps()).isEqualTo(program.steps());
    }

    @Test
    void fileShowsItsCode() {
        String source = KeptProgram.of(Generator.program(11)).write(List.of());

        assertThat(source).contains("_start:", "# 80000000: aui t0, zero, -32768");
    }

    @Test
    void otherFilesAreRefused() {
        assertThatThrownBy(() -> KeptProgram.read(List.of("        addi a0, a0, 1")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("addi a0, a0, 1");
        assertThatThrownBy(() -> KeptProgram.read(List.of("        .word 0x00000001")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must say its");
    }
}
