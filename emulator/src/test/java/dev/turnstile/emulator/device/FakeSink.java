package dev.turnstile.emulator.device;

import dev.turnstile.emulator.host.ByteSink;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Output that a test reads. */
public final class FakeSink implements ByteSink {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int flushes;

    @Override
    public void write(int value) {
        bytes.write(value);
    }

    @Override
    public void flush() {
        flushes++;
    }

    /** Everything that was written, flushed or not. */
    public String text() {
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    public int flushes() {
        return flushes;
    }
}
