package dev.turnstile.emulator.host;

/** Where the bytes that a UART transmits go. */
public interface ByteSink {
    /** Takes one byte; it may be kept back until {@link #flush}. */
    void write(int value);

    /** Lets everything written so far be seen outside. */
    void flush();
}
