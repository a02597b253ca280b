package dev.turnstile.cli;

import dev.turnstile.emulator.host.BlockStore;

/** A disk in memory; each sector begins filled with the low byte of its number. */
final class MemoryBlockStore implements BlockStore {
    private final byte[] bytes;

    MemoryBlockStore(int sectors) {
        bytes = new byte[sectors * SECTOR];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i / SECTOR);
        }
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
