package dev.turnstile.isa.elf;

import java.util.Arrays;

/** Bytes that grow at their end. */
final class Output {
    private byte[] bytes = new byte[1024];
    private int size;

    int size() {
        return size;
    }

    void half(int value) {
        room(2);
        bytes[size++] = (byte) value;
        bytes[size++] = (byte) (value >> 8);
    }

    void word(int value) {
        half(value);
        half(value >> 16);
    }

    void bytes(Bytes more) {
        room(more.size());
        more.copyTo(bytes, size);
        size += more.size();
    }

    /** Appends zeros. */
    void skip(int count) {
        room(count);
        size += count;
    }

    /** Appends zeros up to a multiple of a power of two. */
    void align(int alignment) {
        skip(-size & (alignment - 1));
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }

    private void room(int count) {
        if (count > bytes.length - size) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, Math.addExact(size, count)));
        }
    }
}
