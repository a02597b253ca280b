package dev.turnstile.cli.mutants;

import dev.turnstile.emulator.host.BlockStore;

/** A disk in memory. */
final class ExerciseDisk implements BlockStore {
    private final byte[] bytes;

    ExerciseDisk(byte[] bytes) {
        this.bytes = bytes;
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
