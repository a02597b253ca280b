package dev.turnstile.emulator.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstile.emulator.host.BlockStore.Access;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileBlockStoreTest {
    private Path image = Path.of("");

    @BeforeEach
    void makeImage(@TempDir Path directory) throws IOException {
        image = directory.resolve("disk.img");
        byte[] bytes = new byte[4 * BlockStore.SECTOR];
        Arrays.fill(bytes, BlockStore.SECTOR, 2 * BlockStore.SECTOR, (byte) 1);
        Files.write(image, bytes);
    }

    @Test
    void itsSectorsAreThoseOfTheImage() throws IOException {
        try (BlockStore store = BlockStore.open(image, Access.READ_WRITE)) {
            assertThat(store.sectors()).isEqualTo(4);
            assertThat(store.readOnly()).isFalse();
            byte[] bytes = new byte[2 * BlockStore.SECTOR + 1];
            store.read(1, bytes, 1, 2 * BlockStore.SECTOR);
            assertThat(bytes[0]).isZero();
            assertThat(bytes[1]).isEqualTo((byte) 1);
            assertThat(bytes[BlockStore.SECTOR]).isEqualTo((byte) 1);
            assertThat(bytes[BlockStore.SECTOR + 1]).isZero();
        }
    }

    @Test
    void whatIsWrittenIsInTheImage() throws IOException {
        byte[] bytes = new byte[BlockStore.SECTOR];
        Arrays.fill(bytes, (byte) 7);
        try (BlockStore store = BlockStore.open(image, Access.READ_WRITE)) {
            store.write(3, bytes, 0, BlockStore.SECTOR);
            store.flush();
        }
        byte[] now = Files.readAllBytes(image);
        assertThat(now).hasSize(4 * BlockStore.SECTOR);
        assertThat(Arrays.copyOfRange(now, 3 * BlockStore.SECTOR, now.length)).containsOnly(7);
    }

    @Test
    void anImageThatIsBeingWrittenCanNotBeOpenedAgain() throws IOException {
        try (BlockStore first = BlockStore.open(image, Access.READ_WRITE)) {
            for (Access access : Access.values()) {
                assertThatThrownBy(() -> BlockStore.open(image, access))
                        .hasMessage("disk image " + image + " is in use by another machine");
            }
            assertThat(first.sectors()).isEqualTo(4);
        }
        BlockStore.open(image, Access.READ_WRITE).close();
    }

    @Test
    void aReadOnlyStoreNeedsNoPermissionToWrite() throws IOException {
        assertThat(image.toFile().setWritable(false)).isTrue();
        try (BlockStore store = BlockStore.open(image, Access.READ_ONLY)) {
            assertThat(store.readOnly()).isTrue();
            store.flush();
        }
    }

    /** The superuser may open everything, so the host's answer is given here. */
    @Test
    void anImageThatMayNotBeOpenedIsExplained() {
        IOException refusal = new AccessDeniedException(image.toString());
        assertThat(FileBlockStore.explained(refusal, image, false))
                .hasMessage("disk image " + image + " can't be written")
                .hasCause(refusal);
        assertThat(FileBlockStore.explained(refusal, image, true)).hasMessage("disk image " + image + " can't be read");
    }

    @Test
    void anImageOfAnOddLengthIsRefused() throws IOException {
        Files.write(image, new byte[1000]);
        assertThatThrownBy(() -> BlockStore.open(image, Access.READ_ONLY))
                .isInstanceOf(IOException.class)
                .hasMessage("disk image " + image + " has 1000 bytes, which is no multiple of 512");
        Files.write(image, new byte[0]);
        assertThatThrownBy(() -> BlockStore.open(image, Access.SNAPSHOT))
                .hasMessage("disk image " + image + " is empty");
    }

    @Test
    void aMissingImageAndADirectoryAreRefused(@TempDir Path directory) {
        Path missing = image.resolveSibling("missing.img");
        assertThatThrownBy(() -> BlockStore.open(missing, Access.READ_WRITE))
                .hasMessage("disk image " + missing + " does not exist");
        assertThatThrownBy(() -> BlockStore.open(directory, Access.READ_ONLY))
                .hasMessage("disk image " + directory + " is a directory");
    }

    @Test
    void anImageThatIsTruncatedUnderwayIsAnError() throws IOException {
        try (BlockStore store = BlockStore.open(image, Access.READ_WRITE);
                RandomAccessFile file = new RandomAccessFile(image.toFile(), "rw")) {
            file.setLength(BlockStore.SECTOR);
            assertThatThrownBy(() -> store.read(1, new byte[BlockStore.SECTOR], 0, BlockStore.SECTOR))
                    .isInstanceOf(IOException.class)
                    .hasMessage("the disk image has been truncated");
        }
    }
}
