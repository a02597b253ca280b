package dev.turnstile.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.kernel.Ext2Image.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What e2fsck finds, and has to do, when the power fails while programs work on a disk. */
class PowerCutTest {
    /** Instructions of the program power_cut, roughly. */
    private static final int STEPS = 33_000_000;
    /** One in so many writes is looked at: each takes two runs of e2fsck, and a program makes thousands. */
    private static final int STRIDE = 61;

    private static final int CLEAN = 0;
    private static final int REPAIRED = 1;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @BeforeEach
    void needsTools() {
        assumeTrue(Ext2Image.hasTools(), "e2fsprogs is not installed");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void nothingIsLostThatHadBeenSynced(int seed) throws IOException {
        byte[] disk = emptyDisk(seed % 2 == 0 ? Kind.PLAIN : Kind.USUAL, 1024);

        String safe = GuestMachine.running("power_cut")
                .disk(MemoryDisk.of(disk))
                .run(new Random(seed).nextInt(STEPS))
                .output();

        Ext2Image image = repaired(disk);
        for (String number : safe.lines().toList()) {
            byte[] expected = new byte[700 * Integer.parseInt(number) + 1];
            Arrays.fill(expected, Byte.parseByte(number));
            assertThat(image.read("/keep." + number)).isEqualTo(expected);
        }
        if (safe.lines().count() > 1) {
            assertThat(image.read("/current")).hasSize(3000);
        }
    }

    @ParameterizedTest
    @CsvSource({"power_cut, PLAIN, 1024", "power_cut_trees, USUAL, 1024", "power_cut_trees, PLAIN, 4096"})
    void diskCanBeRepairedAfterEachWrite(String program, Kind kind, int blockSize) throws IOException {
        WriteLog disk = WriteLog.of(emptyDisk(kind, blockSize));
        assertThat(GuestMachine.running(program).disk(disk).run().outcome())
                .isEqualTo(new Outcome(Outcome.Reason.EXITED, 0));

        for (int writes = 0; writes <= disk.writes(); writes += STRIDE) {
            repaired(disk.after(writes));
        }
    }

    /** The disk after e2fsck has repaired it without asking, and has found nothing any more. */
    private Ext2Image repaired(byte[] disk) throws IOException {
        Ext2Image image = Ext2Image.of(directory.resolve("image"), disk);
        Ext2Image.Result repair = image.repair();
        assertThat(repair.status()).as(repair.output()).isIn(CLEAN, REPAIRED);
        assertThat(image.check()).returns(CLEAN, Ext2Image.Result::status);
        return image;
    }

    private byte[] emptyDisk(Kind kind, int blockSize) throws IOException {
        Path nothing = Files.createDirectory(directory.resolve("nothing"));
        return Ext2Image.make(directory.resolve("image"), nothing, kind, blockSize, 1024)
                .bytes();
    }
}
