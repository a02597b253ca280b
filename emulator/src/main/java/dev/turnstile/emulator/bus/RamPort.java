package dev.turnstile.emulator.bus;

import java.util.ArrayList;
import java.util.List;

/** The one port through which devices reach RAM: it counts, and it tells those who must know of a write. */
public final class RamPort implements DmaPort {
    private static final int PAGE_SIZE = 4096;

    private final PhysicalMemory memory;
    private final WatchedFrames watched;
    private final List<WriteObserver> observers = new ArrayList<>();
    private long bytesMoved;

    /** A port to the RAM of a memory. */
    public RamPort(PhysicalMemory memory, WatchedFrames watched) {
        this.memory = memory;
        this.watched = watched;
    }

    /** Registers somebody to be told of every write through this port, whatever the frame. */
    public void addObserver(WriteObserver observer) {
        observers.add(observer);
    }

    /** Bytes read and written since the machine's start. */
    public long bytesMoved() {
        return bytesMoved;
    }

    /** Sets the count. */
    public void setBytesMoved(long count) {
        bytesMoved = count;
    }

    @Override
    public boolean read(int address, byte[] to, int at, int length) {
        if (!memory.isRam(address, length)) {
            return false;
        }
        System.arraycopy(memory.bytes(), memory.index(address), to, at, length);
        bytesMoved += length;
        return true;
    }

    @Override
    public boolean write(int address, byte[] from, int at, int length) {
        if (!memory.isRam(address, length)) {
            return false;
        }
        if (length > 0) {
            int index = memory.index(address);
            System.arraycopy(from, at, memory.bytes(), index, length);
            bytesMoved += length;
            announce(index, length);
        }
        return true;
    }

    private void announce(int index, int length) {
        int end = index + length;
        for (int from = index; from < end; ) {
            int to = Math.min(end, (from & -PAGE_SIZE) + PAGE_SIZE);
            watched.written(from, to - from);
            from = to;
        }
        for (WriteObserver observer : observers) {
            observer.written(index, length);
        }
    }
}
