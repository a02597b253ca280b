package dev.turnstile.emulator.debug;

import dev.turnstile.emulator.host.ByteSource;
import dev.turnstile.isa.elf.Bytes;

/** Input that is known in advance, so that each of several machines, and each run of one, gets all of it. */
final class RepeatableInput implements ByteSource {
    private final Bytes bytes;
    private int next;

    RepeatableInput(Bytes bytes) {
        this.bytes = bytes;
    }

    /** Starts again with the first byte. */
    void rewind() {
        next = 0;
    }

    @Override
    public int read() {
        return next < bytes.size() ? bytes.unsignedByte(next++) : END;
    }

    @Override
    public boolean live() {
        return false;
    }
}
