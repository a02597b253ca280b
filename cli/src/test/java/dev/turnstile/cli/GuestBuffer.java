package dev.turnstile.cli;

import dev.turnstile.emulator.host.ByteSink;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes that a guest has written, in memory, seen as Latin-1 so that none is lost. */
final class GuestBuffer implements ByteSink {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public void write(int value) {
        bytes.write(value);
    }

    @Override
    public void flush() {}

    @Override
    public String toString() {
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
