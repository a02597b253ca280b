package dev.turnstile.emulator.host;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** A disk whose writes are kept in memory, over another one that stays as it is. */
final class SnapshotBlockStore implements BlockStore {
    /** Sectors that may be written: 256 MiB. A guest must not fill the host's memory. */
    static final int DEFAULT_LIMIT = (256 << 20) / SECTOR;

    private final BlockStore below;
    private final int limit;
    private final Map<Long, byte[]> written = new HashMap<>();

    SnapshotBlockStore(BlockStore below) {
        this(below, DEFAULT_LIMIT);
    }

    /**
     * @param limit number of different sectors that can be written
     */
    SnapshotBlockStore(BlockStore below, int limit) {
        this.below = below;
        this.limit = limit;
    }

    @Override
    public long sectors() {
        return below.sectors();
    }

    @Override
    public boolean readOnly() {
        return false;
    }

    @Override
    public void read(long sector, byte[] to, int at, int length) throws IOException {
        below.read(sector, to, at, length);
        for (int done = 0; done < length; done += SECTOR) {
            byte[] newer = written.get(sector + done / SECTOR);
            if (newer != null) {
                System.arraycopy(newer, 0, to, at + done, SECTOR);
            }
        }
    }

    @Override
    public void write(long sector, byte[] from, int at, int length) throws IOException {
        for (int done = 0; done < length; done += SECTOR) {
            System.arraycopy(from, at + done, copy(sector + done / SECTOR), 0, SECTOR);
        }
    }

    private byte[] copy(long sector) throws IOException {
        byte[] copy = written.get(sector);
        if (copy == null) {
            if (written.size() == limit) {
                throw new IOException("the snapshot is full");
            }
            copy = new byte[SECTOR];
            written.put(sector, copy);
        }
        return copy;
    }

    /** Nothing that was written is meant to last. */
    @Override
    public void flush() {}

    @Override
    public void close() throws IOException {
        written.clear();
        below.close();
    }
}
