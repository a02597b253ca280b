package dev.turnstile.kernel;

import dev.turnstile.emulator.host.BlockStore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A disk in memory that remembers each write, so that its contents after any of them can be had. */
final class WriteLog implements BlockStore {
    private final byte[] before;
    private final MemoryDisk disk;
    private final List<Write> writes = new ArrayList<>();

    private static final class Write {
        private final long sector;
        private final byte[] bytes;

        private Write(long sector, byte[] bytes) {
            this.sector = sector;
            this.bytes = bytes;
        }
    }

    private WriteLog(byte[] contents) {
        before = contents.clone();
        disk = MemoryDisk.of(contents);
    }

    /** A disk that begins with these contents. */
    static WriteLog of(byte[] contents) {
        return new WriteLog(contents);
    }

    /** How often it has been written. */
    int writes() {
        return writes.size();
    }

    /** Its contents after the first writes. */
    byte[] after(int count) {
        byte[] contents = before.clone();
        for (Write write : writes.subList(0, count)) {
            System.arraycopy(write.bytes, 0, contents, (int) write.sector * SECTOR, write.bytes.length);
        }
        return contents;
    }

    @Override
    public long sectors() {
        return disk.sectors();
    }

    @Override
    public boolean readOnly() {
        return disk.readOnly();
    }

    @Override
    public void read(long sector, byte[] to, int at, int length) {
        disk.read(sector, to, at, length);
    }

    @Override
    public void write(long sector, byte[] from, int at, int length) {
        writes.add(new Write(sector, Arrays.copyOfRange(from, at, at + length)));
        disk.write(sector, from, at, length);
    }

    @Override
    public void flush() {
        disk.flush();
    }

    @Override
    public void close() {
        disk.close();
    }
}
