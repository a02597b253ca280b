package dev.turnstile.emulator.sanitize;

import dev.turnstile.emulator.bus.DmaPort.Use;
import java.util.BitSet;

/** A piece of memory, within one page, that a device has. */
final class Loan {
    final WatchedDevice device;
    final WatchedPort port;
    final Object holder;
    /** Physical address of the first byte, and of the first behind. */
    final int start;

    final int end;
    final Use use;
    final Moment given;
    /** The {@link StoreOrder} of the last store to it. */
    int lastStore;
    /** The page has been freed, and that has been reported: whatever else happens to it follows from that. */
    boolean over;

    /** Of a ring: the bytes that have been stored since the device has read them. */
    private final BitSet written = new BitSet();

    Loan(WatchedDevice device, WatchedPort port, Object holder, int start, int length, Use use, Moment given) {
        this.device = device;
        this.port = port;
        this.holder = holder;
        this.start = start;
        this.end = start + length;
        this.use = use;
        this.given = given;
    }

    boolean overlaps(int from, int to) {
        return Integer.compareUnsigned(from, end) < 0 && Integer.compareUnsigned(to, start) > 0;
    }

    boolean contains(int address) {
        return Integer.compareUnsigned(address, start) >= 0 && Integer.compareUnsigned(address, end) < 0;
    }

    /** The processor stores to some of it. */
    void stored(int from, int to, int order) {
        lastStore = order;
        if (use == Use.RING) {
            written.set(Math.max(from, start) - start, Math.min(to, end) - start);
        }
    }

    /** The device reads an entry of a ring; false if nothing of it has been written since it has read it before. */
    boolean consume(int from, int to) {
        int first = Math.max(from, start) - start;
        int last = Math.min(to, end) - start;
        int next = written.nextSetBit(first);
        written.clear(first, last);
        return next >= 0 && next < last;
    }
}
