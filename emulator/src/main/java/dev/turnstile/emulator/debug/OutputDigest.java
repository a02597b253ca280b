package dev.turnstile.emulator.debug;

import dev.turnstile.emulator.host.ByteSink;

/** What a machine has sent to the outside, reduced to how much and a digest. */
final class OutputDigest implements ByteSink {
    /** The multiplier of FNV-1a, 64 bits; the offset basis is {@link #EMPTY}. */
    private static final long PRIME = 0x100_0000_01b3L;

    private static final long EMPTY = 0xcbf2_9ce4_8422_2325L;

    private long count;
    private long digest = EMPTY;

    /** Bytes written. */
    long count() {
        return count;
    }

    /** A number that differs, but for bad luck, if the bytes differ. */
    long digest() {
        return digest;
    }

    /** Forgets everything. */
    void reset() {
        count = 0;
        digest = EMPTY;
    }

    @Override
    public void write(int value) {
        count++;
        digest = (digest ^ value & 0xff) * PRIME;
    }

    @Override
    public void flush() {}
}
