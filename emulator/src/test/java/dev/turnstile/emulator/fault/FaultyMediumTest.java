package dev.turnstile.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstile.emulator.bus.DeviceTap.Place;
import dev.turnstile.emulator.device.FakeClock;
import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.host.MemoryBlockStore;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads, writes and flushes of a disk that fail, tear, or get lost. */
class FaultyMediumTest {
    private static final Place DISK = new Place("disk", "virtio-mmio", 0x1001_0000, 16);
    private static final int SECTOR = BlockStore.SECTOR;

    private final BlockStore store = new MemoryBlockStore(8);

    @Test
    void secondAndThirdReadFail() throws IOException {
        BlockStore medium = medium("disk:read-error,at=2,times=2");

        assertThat(first(medium)).isZero();
        assertThatThrownBy(() -> first(medium)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> first(medium)).isInstanceOf(IOException.class);
        assertThat(first(medium)).isZero();
    }

    @Test
    void failedWriteWritesNothing() throws IOException {
        BlockStore medium = medium("disk:write-error");

        assertThatThrownBy(() -> fill(medium, 1)).isInstanceOf(IOException.class);
        assertThat(first(store)).isZero();
        fill(medium, 1);
        assertThat(first(store)).isEqualTo((byte) 1);
    }

    @Test
    void tornWriteWritesItsBeginning() throws IOException {
        BlockStore medium = medium("disk:torn-write,sectors=3");

        assertThatThrownBy(() -> fill(medium, 1)).isInstanceOf(IOException.class);
        assertThat(sectors()).containsExactly(1, 1, 1, 0, 0, 0, 0, 0);
    }

    @Test
    void nobodyIsToldOfASilentTear() throws IOException {
        BlockStore medium = medium("disk:torn-write,silent=1");

        fill(medium, 1);
        medium.flush();
        assertThat(sectors()).containsExactly(1, 0, 0, 0, 0, 0, 0, 0);
    }

    @Test
    void flushTellsOfALostWriteOnce() throws IOException {
        BlockStore medium = medium("disk:lost-write");

        fill(medium, 1);
        assertThat(first(store)).isZero();
        assertThatThrownBy(medium::flush).isInstanceOf(IOException.class);
        medium.flush();
    }

    @Test
    void nobodyIsToldOfASilentLoss() throws IOException {
        BlockStore medium = medium("disk:lost-write,silent=1");

        fill(medium, 1);
        medium.flush();
        assertThat(first(store)).isZero();
    }

    @Test
    void flushFails() {
        assertThatThrownBy(medium("disk:flush-error")::flush).isInstanceOf(IOException.class);
    }

    private BlockStore medium(String rule) {
        return FaultPlan.of(List.of(rule)).injector(new FakeClock()).medium(DISK, store);
    }

    private static byte first(BlockStore medium) throws IOException {
        byte[] sector = new byte[SECTOR];
        medium.read(0, sector, 0, SECTOR);
        return sector[0];
    }

    private static void fill(BlockStore medium, int value) throws IOException {
        byte[] bytes = new byte[8 * SECTOR];
        Arrays.fill(bytes, (byte) value);
        medium.write(0, bytes, 0, bytes.length);
    }

    private int[] sectors() throws IOException {
        byte[] bytes = new byte[8 * SECTOR];
        store.read(0, bytes, 0, bytes.length);
        int[] firsts = new int[8];
        Arrays.setAll(firsts, i -> bytes[i * SECTOR]);
        return firsts;
    }
}
