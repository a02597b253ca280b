package dev.turnstile.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.machine.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The kernel's ext2 under each engine, and in each way to run the kernel; what it does is tested beside the kernel. */
class DiskTest {
    private static final Path TESTS = Path.of("..", "guest-kernel", "src", "test");
    private static final Path MAKE_FILE_SYSTEM = Path.of("/usr/sbin/mke2fs");
    private static final Outcome ENDED = new Outcome(Outcome.Reason.EXITED, 0);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @BeforeEach
    void needsTools() {
        assumeTrue(Files.isExecutable(MAKE_FILE_SYSTEM), "e2fsprogs is not installed");
    }

    @Test
    void everyEngineWritesTheSameDiskInTheSameSteps() throws IOException, InterruptedException {
        Path image = emptyImage();
        List<String> statistics = new ArrayList<>();
        List<Path> images = new ArrayList<>();
        for (EngineName engine : EngineName.values()) {
            Path copy = Files.copy(image, directory.resolve(engine.name()));
            GuestSession.Result result = run("power_cut", copy, "", engine);
            assertThat(result.outcome()).as(result.log()).isEqualTo(ENDED);
            statistics.add(result.statistics());
            images.add(copy);
        }
        assertThat(statistics).containsOnly(statistics.get(0));
        for (Path each : images) {
            assertThat(each).hasSameBinaryContentAs(images.get(0));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"asid=off", "refill=software", "kpti=on", "asid=off refill=software kpti=on"})
    void filesOutliveTheMountInEachWayToRunTheKernel(String words) throws IOException, InterruptedException {
        GuestSession.Result result = run("power_cut", emptyImage(), words, EngineName.jit);

        assertThat(result.outcome()).as(result.log()).isEqualTo(ENDED);
    }

    private static GuestSession.Result run(String scenario, Path image, String words, EngineName engine)
            throws IOException {
        try (BlockStore disk = BlockStore.open(image, BlockStore.Access.READ_WRITE)) {
            return GuestSession.ofInit(TESTS.resolve("scenarios").resolve(scenario + ".s"), TESTS.resolve("programs"))
                    .kernelWords(words)
                    .disk(disk)
                    .engine(engine)
                    .run();
        }
    }

    private Path emptyImage() throws IOException, InterruptedException {
        Path image = directory.resolve("image");
        Process process = new ProcessBuilder(
                        MAKE_FILE_SYSTEM.toString(),
                        "-q",
                        "-t",
                        "ext2",
                        "-b",
                        "1024",
                        "-I",
                        "128",
                        "-O",
                        "none",
                        image.toString(),
                        "4m")
                .redirectErrorStream(true)
                .start();
        process.getInputStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        return image;
    }
}
