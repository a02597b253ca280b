package dev.turnstile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code lockstep} and {@code fuzz} as their users meet them. */
class ProofCommandsTest {
    private static final String PRIMES = "../guest-programs/primes/primes.s";

    @TempDir
    Path directory;

    @Test
    void enginesAgreeOnAWholeSession() throws Exception {
        CommandProcess.Result result =
                CommandProcess.run("", "lockstep", "--engine", "eager", "--seed", "5", PRIMES, "--", "100");
        assertThat(result.errors()).contains("interpreter and eager agree on", "EXITED");
        assertThat(result.output()).isEmpty();
        assertThat(result.status()).isZero();
    }

    @Test
    void limitEndsLockstepToo() throws Exception {
        CommandProcess.Result result =
                CommandProcess.run("", "lockstep", "--engine", "interpreter", "--max-instructions", "100000", PRIMES);
        assertThat(result.errors()).contains("agree on 100,000 instructions", "LIMIT");
        assertThat(result.status()).isZero();
    }

    @Test
    void fuzzTellsSeedAndFigures() throws Exception {
        CommandProcess.Result result =
                CommandProcess.run("", "fuzz", "--programs", "3", "--seed", "9", "--engine-b", "interpreter");
        assertThat(result.errors()).contains("interpreter against interpreter, seed 9", "programs", "opcodes seen");
        assertThat(result.status()).isZero();
    }

    @Test
    void fileThatIsNoKeptProgramIsRefused() throws Exception {
        Path file = Files.writeString(directory.resolve("x.s"), "hello\n");
        CommandProcess.Result result = CommandProcess.run("", "fuzz", file.toString());
        assertThat(result.errors()).isEqualTo("turnstile: " + file + ": not a line of a kept program: hello\n");
        assertThat(result.status()).isEqualTo(ExitStatus.FAILURE);
    }
}
