package dev.turnstile.emulator.host;

import java.io.IOException;
import java.nio.file.Path;

/** The medium of a disk: whole sectors of 512 bytes. */
public interface BlockStore extends AutoCloseable {
    /** Bytes a sector. */
    int SECTOR = 512;

    /** How the image of a disk may be used. */
    enum Access {
        /** Writes go to the image, which nobody else may use meanwhile. */
        READ_WRITE,
        /** Writes are refused. */
        READ_ONLY,
        /** Writes are remembered until the store is closed; the image stays as it is. */
        SNAPSHOT
    }

    /**
     * Opens a raw disk image.
     *
     * @throws IOException if it can't be opened so; the message is made for users and names the image
     */
    static BlockStore open(Path image, Access access) throws IOException {
        return switch (access) {
            case READ_WRITE -> FileBlockStore.open(image, false);
            case READ_ONLY -> FileBlockStore.open(image, true);
            case SNAPSHOT -> new SnapshotBlockStore(FileBlockStore.open(image, true));
        };
    }

    /** Number of sectors. */
    long sectors();

    /** Whether writes are refused. */
    boolean readOnly();

    /** Reads whole sectors; length is a multiple of {@link #SECTOR}, and the range lies within the medium. */
    void read(long sector, byte[] to, int at, int length) throws IOException;

    /** Writes whole sectors; length is a multiple of {@link #SECTOR}, and the range lies within the medium. */
    void write(long sector, byte[] from, int at, int length) throws IOException;

    /** Makes everything written so far survive a crash of the host. */
    void flush() throws IOException;

    @Override
    void close() throws IOException;
}
