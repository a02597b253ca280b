package dev.turnstile.emulator.device;

/**
 * The receive FIFO of a 16550: up to 16 characters, each with the errors it was received with. Errors show when their
 * character comes to the top, and stay until the line status is read or the next character comes to the top.
 */
final class ReceiveFifo {
    /** Characters that fit with the FIFO enabled. */
    static final int DEPTH = 16;

    private final byte[] characters = new byte[DEPTH];
    private final byte[] errors = new byte[DEPTH];
    private int capacity = 1;
    private int head;
    private int count;
    private int withErrors;
    private int shown;

    /** With the FIFO disabled there is a holding register for one character. Either way it is empty afterwards. */
    void enable(boolean enabled) {
        capacity = enabled ? DEPTH : 1;
        clear();
    }

    void clear() {
        count = 0;
        withErrors = 0;
        shown = 0;
    }

    int count() {
        return count;
    }

    int room() {
        return capacity - count;
    }

    /**
     * Takes a character in. When there is no room, the FIFO keeps what it has; the holding register takes the new one.
     *
     * @param error line status bits that belong to the character
     */
    void add(int character, int error) {
        if (room() == 0) {
            if (capacity > 1) {
                shown |= Uart16550.OVERRUN;
                return;
            }
            remove();
            shown |= Uart16550.OVERRUN;
        }
        int at = (head + count) % DEPTH;
        characters[at] = (byte) character;
        errors[at] = (byte) error;
        withErrors += error == 0 ? 0 : 1;
        if (count++ == 0) {
            show();
        }
    }

    /** Removes and returns the character at the top; 0 if there is none. */
    int remove() {
        if (count == 0) {
            return 0;
        }
        int character = characters[head] & 0xff;
        forgetError();
        head = (head + 1) % DEPTH;
        if (--count > 0) {
            show();
        }
        return character;
    }

    /** The line status bits that are shown: an overrun, and the errors of the character at the top. */
    int errors() {
        return shown;
    }

    /** Whether any character in the FIFO has an error that has not been read. */
    boolean holdsError() {
        return capacity > 1 && withErrors > 0;
    }

    /** The line status has been read: the errors it showed are done with. */
    void acknowledgeErrors() {
        shown = 0;
        if (count > 0) {
            forgetError();
        }
    }

    private void show() {
        shown = shown & Uart16550.OVERRUN | errors[head];
    }

    private void forgetError() {
        withErrors -= errors[head] == 0 ? 0 : 1;
        errors[head] = 0;
    }
}
