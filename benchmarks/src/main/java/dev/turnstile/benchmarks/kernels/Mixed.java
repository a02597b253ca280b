package dev.turnstile.benchmarks.kernels;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** A loop in which every group of the instruction set has its turn. */
final class Mixed implements Kernel {
    private static final int PASSES = 10000;
    private static final int WORDS = 64;
    private static final VarHandle HALF = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] memory = new byte[4 * WORDS];

    Mixed() {
        Lcg random = new Lcg(7);
        for (int i = 0; i < WORDS; i++) {
            WORD.set(memory, 4 * i, random.next());
        }
    }

    @Override
    public int run() {
        int value = 1;
        int other = 0x12345678;
        for (int pass = 0; pass < PASSES; pass++) {
            value = blend(value, other);
            value += multiplyDivide(value, other & 0xff0 | 5);
            value = loadStore(value, pass);
            value = branches(value, other);
            other = (other >> 3) - (value << 2 | 1);
        }
        return value ^ other;
    }

    private static int blend(int a, int b) {
        return (a << 7 | a >>> 25) + (b ^ a);
    }

    private static int multiplyDivide(int value, int divisor) {
        int high = (int) ((value & 0xffffffffL) * (divisor & 0xffffffffL) >>> 32);
        return high
                + Integer.divideUnsigned(value, divisor)
                + Integer.remainderUnsigned(value, divisor)
                + value / divisor
                + value % divisor;
    }

    private int loadStore(int before, int pass) {
        int word = pass % WORDS;
        int value = before;
        memory[4 * word + 1] = (byte) value;
        HALF.set(memory, 4 * word + 2, (short) (value >> 8));
        value += (int) WORD.get(memory, 4 * word);
        value ^= memory[(value >>> 3) % (4 * WORDS)];
        value += (short) HALF.get(memory, 2 * ((value >>> 5) % (2 * WORDS)));
        WORD.set(memory, 4 * ((word + 7) % WORDS), value);
        return value;
    }

    private static int branches(int before, int other) {
        int value = before;
        if ((value & 0x10) == 0) {
            value += 3;
        }
        if (value < other) {
            value ^= other;
        }
        if (Integer.compareUnsigned(value, other) >= 0) {
            value -= other >>> 1;
        }
        return value + (value < 0 ? 1 : 0) + (Integer.compareUnsigned(value, other) < 0 ? 1 : 0);
    }
}
