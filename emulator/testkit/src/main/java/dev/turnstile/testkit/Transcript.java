package dev.turnstile.testkit;

import dev.turnstile.emulator.host.ByteSink;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** All that a machine has written to one of its lines. */
final class Transcript implements ByteSink {
    private byte[] bytes = new byte[1024];
    private int size;
    private Runnable listener = () -> {};

    /** Is run after each byte from now on. */
    void listen(Runnable wanted) {
        listener = wanted;
    }

    int size() {
        return size;
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    String text() {
        return text(0, size);
    }

    String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    /** Where some bytes stand first, from an index on; -1 if they don't. */
    int indexOf(byte[] wanted, int from) {
        for (int at = from; at <= size - wanted.length; at++) {
            if (standsAt(wanted, at)) {
                return at;
            }
        }
        return -1;
    }

    /** Whether some bytes are the last, and stand behind an index. */
    boolean endsWith(byte[] wanted, int from) {
        return size - wanted.length >= from && standsAt(wanted, size - wanted.length);
    }

    /** Where a byte stands last, which is there. */
    int lastIndexOf(byte wanted) {
        int at = size - 1;
        while (bytes[at] != wanted) {
            at--;
        }
        return at;
    }

    /** Takes these bytes for all that has been written. */
    void replace(byte[] all) {
        bytes = Arrays.copyOf(all, Math.max(all.length, bytes.length));
        size = all.length;
    }

    /** Forgets everything from an index on. */
    void truncate(int from) {
        size = from;
    }

    private boolean standsAt(byte[] wanted, int at) {
        return Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
    }

    @Override
    public void write(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) value;
        listener.run();
    }

    @Override
    public void flush() {}
}
