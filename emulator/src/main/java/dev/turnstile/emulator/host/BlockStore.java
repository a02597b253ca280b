package dev.turnstile.emulator.host;

import java.io.IOException;

/** The medium of a disk: whole sectors of 512 bytes. */
public interface BlockStore extends AutoCloseable {
    /** Bytes a sector. */
    int SECTOR = 512;

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
