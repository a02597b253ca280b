package dev.turnstile.emulator.host;

import static dev.turnstile.emulator.host.BlockStore.SECTOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SnapshotBlockStoreTest {
    private final MemoryBlockStore below = new MemoryBlockStore(8, true);
    private final SnapshotBlockStore snapshot = new SnapshotBlockStore(below, 3);

    @Test
    void whatIsWrittenCanBeReadAndTheDiskBelowStaysAsItIs() throws IOException {
        Arrays.fill(below.bytes(), (byte) 1);
        assertThat(snapshot.readOnly()).isFalse();
        assertThat(snapshot.sectors()).isEqualTo(8);
        snapshot.write(2, filled(2 * SECTOR, 9), 0, 2 * SECTOR);
        byte[] bytes = new byte[4 * SECTOR];
        snapshot.read(1, bytes, 0, bytes.length);
        assertThat(Arrays.copyOfRange(bytes, 0, SECTOR)).containsOnly(1);
        assertThat(Arrays.copyOfRange(bytes, SECTOR, 3 * SECTOR)).containsOnly(9);
        assertThat(Arrays.copyOfRange(bytes, 3 * SECTOR, 4 * SECTOR)).containsOnly(1);
        assertThat(below.bytes()).containsOnly(1);
    }

    @Test
    void aSectorMayBeWrittenAgain() throws IOException {
        snapshot.write(0, filled(SECTOR, 1), 0, SECTOR);
        snapshot.write(0, filled(SECTOR, 2), 0, SECTOR);
        byte[] bytes = new byte[SECTOR];
        snapshot.read(0, bytes, 0, SECTOR);
        assertThat(bytes).containsOnly(2);
    }

    @Test
    void itDoesNotGrowWithoutBound() throws IOException {
        snapshot.write(0, filled(3 * SECTOR, 1), 0, 3 * SECTOR);
        snapshot.write(0, filled(3 * SECTOR, 2), 0, 3 * SECTOR);
        assertThatThrownBy(() -> snapshot.write(3, filled(SECTOR, 1), 0, SECTOR))
                .isInstanceOf(IOException.class)
                .hasMessage("the snapshot is full");
    }

    @Test
    void closingItClosesTheDiskBelow() throws IOException {
        snapshot.flush();
        snapshot.close();
        assertThat(below.closed()).isTrue();
        assertThat(below.flushes()).isZero();
    }

    private static byte[] filled(int length, int value) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
