package dev.turnstile.emulator.host;

import java.io.IOException;

/** A disk in memory, which fails when a test wants it to. */
public final class MemoryBlockStore implements BlockStore {
    private final byte[] bytes;
    private final boolean readOnly;
    private boolean failing;
    private int flushes;
    private boolean closed;

    public MemoryBlockStore(int sectors) {
        this(sectors, false);
    }

    public MemoryBlockStore(int sectors, boolean readOnly) {
        this.bytes = new byte[sectors * SECTOR];
        this.readOnly = readOnly;
    }

    /** Makes every operation fail from now on. */
    public void fail() {
        failing = true;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int flushes() {
        return flushes;
    }

    public boolean closed() {
        return closed;
    }

    @Override
    public long sectors() {
        return bytes.length / SECTOR;
    }

    @Override
    public boolean readOnly() {
        return readOnly;
    }

    @Override
    public void read(long sector, byte[] to, int at, int length) throws IOException {
        check();
        System.arraycopy(bytes, (int) sector * SECTOR, to, at, length);
    }

    @Override
    public void write(long sector, byte[] from, int at, int length) throws IOException {
        check();
        System.arraycopy(from, at, bytes, (int) sector * SECTOR, length);
    }

    @Override
    public void flush() throws IOException {
        check();
        flushes++;
    }

    @Override
    public void close() {
        closed = true;
    }

    private void check() throws IOException {
        if (failing) {
            throw new IOException("the disk is on fire");
        }
    }
}
