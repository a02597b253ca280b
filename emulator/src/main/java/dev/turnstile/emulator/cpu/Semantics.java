package dev.turnstile.emulator.cpu;

import dev.turnstile.isa.Opcode;

/**
 * What the operations compute, as pure functions, for every engine. Those that Java's own operators express are not here:
 * its shifts take the low five bits of the distance as the machine's do, and its additions wrap.
 */
public final class Semantics {
    private Semantics() {}

    /** 1 if a < b, signed, else 0. */
    public static int lessThan(int a, int b) {
        return a < b ? 1 : 0;
    }

    /** 1 if a < b, unsigned, else 0. */
    public static int lessThanUnsigned(int a, int b) {
        return a + Integer.MIN_VALUE < b + Integer.MIN_VALUE ? 1 : 0;
    }

    /** High word of the product of two signed words. */
    public static int multiplyHigh(int a, int b) {
        return (int) ((long) a * b >> 32);
    }

    /** High word of the product of a signed and an unsigned word. */
    public static int multiplyHighSignedUnsigned(int a, int b) {
        return (int) (a * (b & 0xffff_ffffL) >> 32);
    }

    /** High word of the product of two unsigned words. */
    public static int multiplyHighUnsigned(int a, int b) {
        return (int) ((a & 0xffff_ffffL) * (b & 0xffff_ffffL) >>> 32);
    }

    /** Signed quotient: -1 for a division by zero; the overflow gives the dividend, as Java's does. */
    public static int divide(int a, int b) {
        return b == 0 ? -1 : a / b;
    }

    /** Unsigned quotient: all ones for a division by zero. */
    public static int divideUnsigned(int a, int b) {
        return b == 0 ? -1 : Integer.divideUnsigned(a, b);
    }

    /** Signed remainder: the dividend for a division by zero; the overflow gives 0, as Java's does. */
    public static int remainder(int a, int b) {
        return b == 0 ? a : a % b;
    }

    /** Unsigned remainder: the dividend for a division by zero. */
    public static int remainderUnsigned(int a, int b) {
        return b == 0 ? a : Integer.remainderUnsigned(a, b);
    }

    /** What an atomic operation writes back, from the old word and the operand. */
    public static int atomic(Opcode operation, int old, int operand) {
        return switch (operation) {
            case AMOSWAP_W -> operand;
            case AMOADD_W -> old + operand;
            case AMOAND_W -> old & operand;
            case AMOOR_W -> old | operand;
            case AMOXOR_W -> old ^ operand;
            default -> throw new IllegalArgumentException(operation.mnemonic());
        };
    }
}
