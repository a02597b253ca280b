package dev.turnstile.assembler.emit;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes in the encodings of DWARF (version 4, section 7). */
final class DwarfOutput {
    private byte[] bytes = new byte[256];
    private int size;

    int size() {
        return size;
    }

    void octet(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, size * 2);
        }
        bytes[size++] = (byte) value;
    }

    void half(int value) {
        octet(value);
        octet(value >> 8);
    }

    void word(int value) {
        half(value);
        half(value >> 16);
    }

    void unsigned(int value) {
        int rest = value;
        while (rest >>> 7 != 0) {
            octet(rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        octet(rest);
    }

    void signed(int value) {
        int rest = value;
        while (rest < -64 || rest > 63) {
            octet(rest & 0x7f | 0x80);
            rest >>= 7;
        }
        octet(rest & 0x7f);
    }

    /** A string that ends in a zero byte. */
    void string(String text) {
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            octet(b);
        }
        octet(0);
    }

    /** Writes the length of everything behind a word into it. */
    void patchLength(int at) {
        int length = size - at - 4;
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (length >> 8 * i);
        }
    }

    byte[] toArray() {
        return Arrays.copyOf(bytes, size);
    }
}
