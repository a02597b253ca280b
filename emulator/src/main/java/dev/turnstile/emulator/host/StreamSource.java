package dev.turnstile.emulator.host;

import java.io.IOException;
import java.io.InputStream;

/** Input that is read when it is wanted, and waited for: a file or a pipe. An error ends it. */
public final class StreamSource implements ByteSource {
    private static final int BUFFER = 8192;

    private final InputStream in;
    private final Runnable beforeWaiting;
    private final byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;

    /**
     * @param beforeWaiting is run before the host may have to wait: whoever is to write the input may want to see some output first
     */
    public StreamSource(InputStream in, Runnable beforeWaiting) {
        this.in = in;
        this.beforeWaiting = beforeWaiting;
    }

    @Override
    public int read() {
        if (next == end && !fill()) {
            return END;
        }
        return buffer[next++] & 0xff;
    }

    @Override
    public boolean live() {
        return false;
    }

    private boolean fill() {
        beforeWaiting.run();
        try {
            next = 0;
            end = Math.max(0, in.read(buffer));
        } catch (IOException e) {
            end = 0;
        }
        return end > 0;
    }
}
