package dev.turnstile.emulator.debug;

import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.isa.elf.Bytes;

/** A disk in memory whose contents are the same at the start of each run, so that each of several machines has one of its own. */
final class RepeatableDisk implements BlockStore {
    private final Bytes contents;
    private final byte[] sectors;
    private final boolean readOnly;
    private final OutputDigest written;

    /**
     * @param contents whole sectors
     * @param written learns what is written, and where
     * @throws IllegalArgumentException if they are not
     */
    RepeatableDisk(Bytes contents, boolean readOnly, OutputDigest written) {
        if (contents.size() == 0 || contents.size() % SECTOR != 0) {
            throw new IllegalArgumentException(
                    "the disk has " + contents.size() + " bytes, which is no multiple of " + SECTOR);
        }
        this.contents = contents;
        this.readOnly = readOnly;
        this.written = written;
        this.sectors = contents.toArray();
    }

    /** Makes everything as it was at the start. */
    void reset() {
        contents.copyTo(sectors, 0);
    }

    @Override
    public long sectors() {
        return sectors.length / SECTOR;
    }

    @Override
    public boolean readOnly() {
        return readOnly;
    }

    @Override
    public void read(long sector, byte[] to, int at, int length) {
        System.arraycopy(sectors, (int) sector * SECTOR, to, at, length);
    }

    @Override
    public void write(long sector, byte[] from, int at, int length) {
        System.arraycopy(from, at, sectors, (int) sector * SECTOR, length);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            written.write((int) (sector >> shift));
        }
        for (int i = 0; i < length; i++) {
            written.write(from[at + i]);
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
