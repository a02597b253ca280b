package dev.turnstile.emulator.device.nvme;

/**
 * A ring of completions (section 4.1): the controller moves the tail, the driver the head. A place is promised to each command when it is
 * fetched, so that there is always room for its completion, and a driver can't have more commands under way than it has places.
 */
final class CompletionQueue {
    /** Bytes of an entry. */
    static final int SIZE = 16;

    private final int identifier;
    private final long base;
    private final int size;
    private final boolean interrupts;

    private int head;
    private int tail;
    private int promised;
    private boolean phase = true;

    /**
     * @param base address of the first entry
     * @param size entries
     * @param interrupts whether entries in it assert the line
     */
    CompletionQueue(int identifier, long base, int size, boolean interrupts) {
        this.identifier = identifier;
        this.base = base;
        this.size = size;
        this.interrupts = interrupts;
    }

    int identifier() {
        return identifier;
    }

    /** Address of the first entry. */
    long base() {
        return base;
    }

    /** Its size in memory. */
    long bytes() {
        return (long) SIZE * size;
    }

    /** Whether it wants the line to be asserted. */
    boolean wantsInterrupt() {
        return interrupts && head != tail;
    }

    /** Promises a place; false if there is none. */
    boolean promise() {
        int used = (tail - head + size) % size;
        if (used + promised >= size - 1) {
            return false;
        }
        promised++;
        return true;
    }

    /** Takes a promise back. */
    void release() {
        promised--;
    }

    /** The phase tag of the entry at the tail, by which the driver tells a new entry from an old one. */
    boolean phase() {
        return phase;
    }

    /** Address of the entry at the tail, which is then the next one; takes up a promise. */
    long takeTail() {
        long address = base + (long) SIZE * tail;
        promised--;
        tail++;
        if (tail == size) {
            tail = 0;
            phase = !phase;
        }
        return address;
    }

    /** Moves the head to where the driver says; false if there is no such entry. */
    boolean moveHead(int index) {
        if (Integer.compareUnsigned(index, size) >= 0) {
            return false;
        }
        head = index;
        return true;
    }
}
