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
    void enginesAgreeOnFaults() throws Exception {
        Path image = Files.write(directory.resolve("image"), new byte[64 << 10]);
        CommandProcess.Result result = CommandProcess.run(
                "",
                "lockstep",
                "--disk",
                image.toString(),
                "--fault",
                "seed=7,rate=4,device=disk",
                "--fault",
                "disk:vanish,at=150",
                "../guest-programs/disk/disk.s");
        assertThat(result.errors()).contains("interpreter and jit agree on", "EXITED");
        assertThat(result.status()).isZero();
    }

    @Test
    void enginesAgreeOnAWholeSession() throws Exception {
        CommandProcess.Result result =
                CommandProcess.run("", "lockstep", "--engine", "eager", "--seed", "5", PRIMES, "--", "100");
        assertThat(result.errors()).contains("interpreter and eager agree on", "EXITED");
        assertThat(result.output()).isEmpty();
        assertThat(result.status()).isZero();
    }

    @Test
    void enginesAgreeOnADiskThatStaysAsItIs() throws Exception {
        Path image = Files.write(directory.resolve("disk.img"), new byte[64 * 1024]);
        CommandProcess.Result result =
                CommandProcess.run("", "lockstep", "--disk", image.toString(), "../guest-programs/disk/disk.s");
        assertThat(result.errors()).contains("interpreter and jit agree on", "EXITED");
        assertThat(result.status()).isZero();
        assertThat(Files.readAllBytes(image)).containsOnly(0);
    }

    @Test
    void diskOfNoWholeSectorsIsRefused() throws Exception {
        Path image = Files.write(directory.resolve("disk.img"), new byte[1000]);
        CommandProcess.Result result = CommandProcess.run("", "lockstep", "--disk", image.toString(), PRIMES);
        assertThat(result.errors()).isEqualTo("turnstile: the disk has 1000 bytes, which is no multiple of 512\n");
        assertThat(result.status()).isEqualTo(ExitStatus.FAILURE);
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
