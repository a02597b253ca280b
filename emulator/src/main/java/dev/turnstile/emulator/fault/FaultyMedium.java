package dev.turnstile.emulator.fault;

import dev.turnstile.emulator.fault.DeviceFaults.Armed;
import dev.turnstile.emulator.host.BlockStore;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A medium that fails, tears writes, and loses them. */
final class FaultyMedium implements BlockStore {
    private final DeviceFaults faults;
    private final BlockStore store;
    /** Whether a write has been lost that the next flush is to tell of. */
    private boolean lost;

    FaultyMedium(DeviceFaults faults, BlockStore store) {
        this.faults = faults;
        this.store = store;
        faults.whenReset(() -> lost = false);
    }

    @Override
    public long sectors() {
        return store.sectors();
    }

    @Override
    public boolean readOnly() {
        return store.readOnly();
    }

    @Override
    public void read(long sector, byte[] to, int at, int length) throws IOException {
        failOn(FaultKind.READ_ERROR);
        store.read(sector, to, at, length);
    }

    @Override
    public void write(long sector, byte[] from, int at, int length) throws IOException {
        // Each kind counts each write, also one that another kind has taken.
        @Nullable Armed failing = faults.occasion(FaultKind.WRITE_ERROR);
        @Nullable Armed torn = faults.occasion(FaultKind.TORN_WRITE);
        @Nullable Armed losing = faults.occasion(FaultKind.LOST_WRITE);
        if (failing != null) {
            throw failure(failing);
        }
        if (torn != null) {
            tear(torn, sector, from, at, length);
        } else if (losing != null) {
            lost |= losing.value(FaultOption.SILENT) == 0;
        } else {
            store.write(sector, from, at, length);
        }
    }

    private void tear(Armed torn, long sector, byte[] from, int at, int length) throws IOException {
        int part = (int) Math.min(length, torn.value(FaultOption.SECTORS) * SECTOR);
        store.write(sector, from, at, part);
        if (torn.value(FaultOption.SILENT) == 0) {
            throw failure(torn);
        }
    }

    @Override
    public void flush() throws IOException {
        failOn(FaultKind.FLUSH_ERROR);
        if (lost) {
            lost = false;
            throw new IOException("a write has been lost");
        }
        store.flush();
    }

    @Override
    public void close() throws IOException {
        store.close();
    }

    private void failOn(FaultKind kind) throws IOException {
        @Nullable Armed failing = faults.occasion(kind);
        if (failing != null) {
            throw failure(failing);
        }
    }

    private static IOException failure(Armed fault) {
        return new IOException(fault.kind().word());
    }
}
