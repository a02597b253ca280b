package dev.turnstile.isa.elf;

import java.util.Arrays;

/** An immutable run of bytes, read as they are or as little-endian numbers; a part of it shares its memory. */
public final class Bytes {
    /** No bytes. */
    public static final Bytes EMPTY = new Bytes(new byte[0], 0, 0);

    private final byte[] array;
    private final int start;
    private final int size;

    private Bytes(byte[] array, int start, int size) {
        this.array = array;
        this.start = start;
        this.size = size;
    }

    /** The bytes that an array holds now. */
    public static Bytes of(byte[] array) {
        return of(array, array.length);
    }

    /** The first bytes that an array holds now. */
    public static Bytes of(byte[] array, int size) {
        return size == 0 ? EMPTY : new Bytes(Arrays.copyOf(array, size), 0, size);
    }

    /** Number of bytes. */
    public int size() {
        return size;
    }

    /** The byte at an index, 0 to 255. */
    public int unsignedByte(int index) {
        return array[check(index, 1)] & 0xff;
    }

    /** The two bytes at an index, 0 to 65535. */
    public int half(int index) {
        int at = check(index, 2);
        return array[at] & 0xff | (array[at + 1] & 0xff) << 8;
    }

    /** The four bytes at an index. */
    public int word(int index) {
        int at = check(index, 4);
        return array[at] & 0xff
                | (array[at + 1] & 0xff) << 8
                | (array[at + 2] & 0xff) << 16
                | (array[at + 3] & 0xff) << 24;
    }

    /** A part of these bytes. */
    public Bytes part(int from, int length) {
        return length == 0 ? EMPTY : new Bytes(array, check(from, length), length);
    }

    /** Copies all bytes into an array. */
    public void copyTo(byte[] target, int at) {
        System.arraycopy(array, start, target, at, size);
    }

    /** A new array with all bytes. */
    public byte[] toArray() {
        return Arrays.copyOfRange(array, start, start + size);
    }

    private int check(int index, int length) {
        if (index < 0 || length < 0 || index > size - length) {
            throw new IndexOutOfBoundsException(length + " bytes at " + index + " of " + size);
        }
        return start + index;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that
                && Arrays.equals(array, start, start + size, that.array, that.start, that.start + that.size);
    }

    @Override
    public int hashCode() {
        int hash = 1;
        for (int i = 0; i < size; i++) {
            hash = 31 * hash + array[start + i];
        }
        return hash;
    }

    @Override
    public String toString() {
        return size + " bytes";
    }
}
