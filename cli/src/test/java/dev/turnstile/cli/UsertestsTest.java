package dev.turnstile.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.emulator.machine.Outcome;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the guest's own tests of its kernel, and random system calls, in the standard file system and on a disk. */
class UsertestsTest {
    /** So that running out of memory doesn't take long. */
    private static final MachineConfiguration SMALL = MachineConfiguration.DEFAULT.withMemorySize(16 << 20);

    private static final int DISK_SIZE = 4 << 20;
    private static final Path MKE2FS = Path.of("/sbin/mke2fs");
    private static final Path E2FSCK = Path.of("/sbin/e2fsck");

    @TempDir
    Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"", "asid=off", "kpti=on", "refill=software", "asid=off kpti=on refill=software"})
    void allTestsPass(String kernelWords) throws IOException {
        GuestSession.Result result = session()
                .kernelWords(kernelWords)
                .arguments(List.of("/bin/usertests"))
                .run();
        assertThat(result.output()).as(result.log()).endsWith("ALL TESTS PASSED\n");
        assertThat(result.outcome()).isEqualTo(new Outcome(Outcome.Reason.EXITED, 0));
    }

    @Test
    void allTestsPassOnADiskWhichIsInOrderAfterwards() throws Exception {
        assumeTrue(Files.isExecutable(MKE2FS) && Files.isExecutable(E2FSCK), "e2fsprogs are not installed");
        Path image = directory.resolve("disk");
        try (RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(DISK_SIZE);
        }
        assertThat(status(
                        MKE2FS, "-q", "-F", "-t", "ext2", "-b", "1024", "-I", "128", "-N", "384", "-O", "none", image))
                .isZero();
        GuestSession.Result result;
        try (BlockStore disk = BlockStore.open(image, BlockStore.Access.READ_WRITE)) {
            result = session()
                    .disk(disk)
                    .arguments(List.of("/bin/sh", "-c", "cd /mnt && usertests"))
                    .run();
        }
        assertThat(result.output()).as(result.log()).endsWith("ALL TESTS PASSED\n");
        assertThat(status(E2FSCK, "-fn", image)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theKernelSurvivesRandomCalls(int seed) throws IOException {
        GuestSession.Result result = session()
                .arguments(List.of("/bin/crashme", Integer.toString(seed)))
                .run();
        assertThat(result.output()).as(result.log()).endsWith("the kernel goes on\n");
        assertThat(result.outcome()).isEqualTo(new Outcome(Outcome.Reason.EXITED, 0));
    }

    /** Many short-lived processes: the interpreter is done before code would have become worth translating. */
    private static GuestSession session() throws IOException {
        return GuestSession.withShell().configuration(SMALL).engine(EngineName.interpreter);
    }

    private static int status(Object... command) throws IOException, InterruptedException {
        List<String> words = Stream.of(command).map(String::valueOf).toList();
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
