package dev.turnstile.emulator.host;

/** Bytes that come in from outside, for a UART. Implementations decide whether waiting stops virtual time. */
public interface ByteSource {
    /** What {@link #read} returns when there is nothing now. */
    int NOTHING = -1;
    /** What {@link #read} returns when nothing will ever come again. */
    int END = -2;

    /**
     * The next byte, 0 to 255, {@link #NOTHING}, or {@link #END}.
     *
     * <p>A source that is read on demand (a file, a pipe) waits on the host and never answers {@link #NOTHING}, so that
     * its bytes arrive at the same instruction in every run. A live source (a terminal) answers at once.
     */
    int read();

    /** Whether this source answers {@link #NOTHING} instead of waiting. */
    boolean live();
}
