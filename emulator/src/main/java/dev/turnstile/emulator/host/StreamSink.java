package dev.turnstile.emulator.host;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;

/** Output to a stream, with a buffer. After an error, which it reports once, it drops what it is given. */
public final class StreamSink implements ByteSink {
    private static final int BUFFER = 8192;

    private final OutputStream out;
    private final Consumer<IOException> onFailure;
    private final byte[] buffer = new byte[BUFFER];
    private int count;
    private boolean failed;

    /**
     * @param out without a buffer of its own; not a {@link java.io.PrintStream}, which keeps its errors to itself
     * @param onFailure told why nothing more can be written
     */
    public StreamSink(OutputStream out, Consumer<IOException> onFailure) {
        this.out = out;
        this.onFailure = onFailure;
    }

    @Override
    public void write(int value) {
        buffer[count++] = (byte) value;
        if (count == BUFFER) {
            flush();
        }
    }

    @Override
    public void flush() {
        int length = count;
        count = 0;
        if (length == 0 || failed) {
            return;
        }
        try {
            out.write(buffer, 0, length);
            out.flush();
        } catch (IOException e) {
            failed = true;
            onFailure.accept(e);
        }
    }
}
