package dev.turnstile.emulator.bus;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * The bytes of RAM and of the boot ROM, in one array: RAM from index 0, the ROM behind it. One array, because an engine's
 * fast path then needs one base, and fetches and loads from the ROM are as any other.
 *
 * <p>A <em>frame</em> is a page of this array, counted from 0: index >>> 12.
 */
public final class PhysicalMemory {
    /** What {@link #index} returns for an address without memory. */
    public static final int NONE = -1;
    /** Views of the array as little-endian words; the index is in bytes and need not be aligned. */
    public static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    /** Views of the array as little-endian halfwords; the index is in bytes and need not be aligned. */
    public static final VarHandle HALF = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final int ramBase;
    private final int ramSize;
    private final int romBase;
    private final int romSize;

    /** Addresses are physical; addresses and sizes are in bytes and multiples of 4096. */
    public PhysicalMemory(int ramBase, int ramSize, int romBase, int romSize) {
        this.ramBase = ramBase;
        this.ramSize = ramSize;
        this.romBase = romBase;
        this.romSize = romSize;
        this.bytes = new byte[Math.addExact(ramSize, romSize)];
    }

    /** RAM, then ROM. */
    public byte[] bytes() {
        return bytes;
    }

    /** Number of pages, RAM and ROM together. */
    public int frames() {
        return bytes.length >>> 12;
    }

    /** Physical address of the first byte of RAM. */
    public int ramBase() {
        return ramBase;
    }

    /** Bytes of RAM. */
    public int ramSize() {
        return ramSize;
    }

    /** Index into {@link #bytes} of a physical address in RAM, or {@link #NONE}. */
    public int ramIndex(int address) {
        int inRam = address - ramBase;
        return Integer.compareUnsigned(inRam, ramSize) < 0 ? inRam : NONE;
    }

    /** Index into {@link #bytes} of a physical address in RAM or ROM, or {@link #NONE}. */
    public int index(int address) {
        int inRam = address - ramBase;
        if (Integer.compareUnsigned(inRam, ramSize) < 0) {
            return inRam;
        }
        int inRom = address - romBase;
        return Integer.compareUnsigned(inRom, romSize) < 0 ? ramSize + inRom : NONE;
    }

    /** Whether a frame, or any index into the array, can be written: whether it is RAM. */
    public boolean writable(int index) {
        return index >= 0 && index < ramSize;
    }

    /** Whether every byte of a range of physical addresses is RAM. */
    public boolean isRam(int address, int length) {
        long from = Integer.toUnsignedLong(address - ramBase);
        return length >= 0 && from + length <= ramSize;
    }

    /** The word at an index, which need not be aligned. */
    public int word(int index) {
        return (int) WORD.get(bytes, index);
    }

    /** Reads 1, 2 or 4 bytes at an index, zero-extended. */
    public int load(int index, int width) {
        return switch (width) {
            case 1 -> bytes[index] & 0xff;
            case 2 -> (short) HALF.get(bytes, index) & 0xffff;
            default -> (int) WORD.get(bytes, index);
        };
    }

    /** Writes the low 1, 2 or 4 bytes of a value at an index. */
    public void store(int index, int width, int value) {
        switch (width) {
            case 1 -> bytes[index] = (byte) value;
            case 2 -> HALF.set(bytes, index, (short) value);
            default -> WORD.set(bytes, index, value);
        }
    }
}
