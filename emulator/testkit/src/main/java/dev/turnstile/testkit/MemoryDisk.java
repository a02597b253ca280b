package dev.turnstile.testkit;

import dev.turnstile.emulator.host.BlockStore;
import java.util.Arrays;

/** A disk in memory. */
public final class MemoryDisk implements BlockStore {
    private final byte[] bytes;

    private MemoryDisk(byte[] bytes) {
        if (bytes.length == 0 || bytes.length % SECTOR != 0) {
            throw new IllegalArgumentException(
                    "a disk has whole sectors of " + SECTOR + " bytes, not " + bytes.length + " bytes");
        }
        this.bytes = bytes;
    }

    /** A disk with a copy of these contents, whole sectors. */
    public static MemoryDisk of(byte[] contents) {
        return new MemoryDisk(contents.clone());
    }

    /** A disk of zeros. */
    public static MemoryDisk empty(int sectors) {
        return new MemoryDisk(new byte[Math.multiplyExact(sectors, SECTOR)]);
    }

    /** A disk whose sector n is filled with bytes n. */
    public static MemoryDisk numbered(int sectors) {
        MemoryDisk disk = empty(sectors);
        for (int i = 0; i < disk.bytes.length; i++) {
            disk.bytes[i] = (byte) (i / SECTOR);
        }
        return disk;
    }

    /** What is on it now. */
    public byte[] contents() {
        return bytes.clone();
    }

    /** Some of what is on it now. */
    public byte[] contents(int from, int length) {
        return Arrays.copyOfRange(bytes, from, from + length);
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
    }

    @Override
    public void write(long sector, byte[] from, int at, int length) {
        System.arraycopy(from, at, bytes, (int) sector * SECTOR, length);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
