package dev.turnstile.kernel;

import dev.turnstile.emulator.host.BlockStore;
import java.util.Arrays;

/** A disk in memory that knows how often it has been read, and whether it has been flushed after the last write. */
final class MemoryDisk implements BlockStore {
    private final byte[] bytes;
    private boolean flushed;
    private int reads;

    private MemoryDisk(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A disk whose sector n is filled with bytes n. */
    static MemoryDisk numbered(int sectors) {
        byte[] bytes = new byte[sectors * SECTOR];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i / SECTOR);
        }
        return new MemoryDisk(bytes);
    }

    /** A disk with these contents, which it changes. */
    static MemoryDisk of(byte[] contents) {
        return new MemoryDisk(contents);
    }

    byte[] contents(int from, int length) {
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    int reads() {
        return reads;
    }

    boolean flushed() {
        return flushed;
    }

    @Override
    public long sectors() {
        return bytes.length / SECTOR;
    }

    @Override
    public boolean readOnly() {
        return false;
    }

    @Override
    public void read(long sector, byte[] to, int at, int length) {
        System.arraycopy(bytes, (int) sector * SECTOR, to, at, length);
        reads++;
    }

    @Override
    public void write(long sector, byte[] from, int at, int length) {
        System.arraycopy(from, at, bytes, (int) sector * SECTOR, length);
        flushed = false;
    }

    @Override
    public void flush() {
        flushed = true;
    }

    @Override
    public void close() {}
}
