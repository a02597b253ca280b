package dev.turnstile.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.machine.Outcome;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class DiskTest {
    @Test
    void programWritesThroughTheDeviceFileAndTheEndFlushes() throws IOException {
        MemoryDisk disk = MemoryDisk.numbered(128);

        assertThat(GuestMachine.running("disk").disk(disk).run().outcome())
                .isEqualTo(new Outcome(Outcome.Reason.EXITED, 0));
        assertThat(disk.contents(8 * 512 - 2, 4)).containsExactly(7, 'A', 'B', 8);
        assertThat(disk.flushed()).isTrue();
    }

    @Test
    void deviceFileIsMissingWithoutADisk() throws IOException {
        int firstCheck = 1;

        assertThat(GuestMachine.running("disk").run().outcome())
                .isEqualTo(new Outcome(Outcome.Reason.EXITED, firstCheck));
    }
}
