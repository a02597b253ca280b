package dev.turnstile.benchmarks.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DerivedAssemblyTest {
    private static final String COMMAND = "benchmarks/src/main/guest/kernels/generate";
    private static final Path CHECKED_IN = Path.of("src/main/resources/dev/turnstile/benchmarks/kernels");

    @TempDir
    private Path directory = Path.of(".");

    @Test
    void checkedInAssemblyIsWhatGccMakesOfTheKernels() throws IOException, InterruptedException {
        assumeTrue(hasGuestCompiler(), "riscv64-unknown-elf-gcc is not installed (Debian: gcc-riscv64-unknown-elf)");
        Process generate = new ProcessBuilder("src/main/guest/kernels/generate", directory.toString())
                .inheritIO()
                .start();
        assertThat(generate.waitFor()).isZero();

        for (String kernel : Kernels.names()) {
            String file = kernel + ".s";
            assertThat(Files.readString(CHECKED_IN.resolve(file)))
                    .as(file + " is stale; run: " + COMMAND)
                    .isEqualTo(Files.readString(directory.resolve(file)));
        }
    }

    private static boolean hasGuestCompiler() {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
                .anyMatch(place -> new File(place, "riscv64-unknown-elf-gcc").canExecute());
    }
}
