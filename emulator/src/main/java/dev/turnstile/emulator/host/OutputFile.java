package dev.turnstile.emulator.host;

import java.io.Closeable;
import java.io.IOException;

/** A file that a device writes. A failure of the host's does not disturb the guest: it is told when the file is closed. */
public interface OutputFile extends ByteSink, Closeable {
    /** Takes some bytes; they may be kept back until {@link #flush}. */
    default void write(byte[] from) {
        for (byte each : from) {
            write(each);
        }
    }

    /**
     * Flushes and closes.
     *
     * @throws IOException if something could not be written since the file was made; the message is made for users
     */
    @Override
    void close() throws IOException;
}
