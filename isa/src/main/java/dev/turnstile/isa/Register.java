package dev.turnstile.isa;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The 32 general registers, named as in the RISC-V calling convention; r0 is always zero. */
public final class Register {
    /** Number of general registers. */
    public static final int COUNT = 32;

    public static final int ZERO = 0;
    public static final int RA = 1;
    public static final int SP = 2;
    public static final int GP = 3;
    public static final int TP = 4;
    public static final int T0 = 5;
    public static final int S0 = 8;
    public static final int A0 = 10;
    public static final int A1 = 11;
    public static final int A7 = 17;

    private static final List<String> NAMES = List.of(
            "zero", "ra", "sp", "gp", "tp", "t0", "t1", "t2", "s0", "s1", "a0", "a1", "a2", "a3", "a4", "a5", "a6",
            "a7", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "s11", "t3", "t4", "t5", "t6");
    private static final Map<String, Integer> NUMBERS = numbers();

    private Register() {}

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < COUNT; i++) {
            numbers.put(NAMES.get(i), i);
            numbers.put("x" + i, i);
            numbers.put("r" + i, i);
        }
        numbers.put("fp", S0);
        return Map.copyOf(numbers);
    }

    /** The conventional name of a register number. */
    public static String name(int number) {
        return NAMES.get(number);
    }

    /** The number of a register by conventional name, {@code x} or {@code r} number, or {@code fp}; -1 if it is none. */
    public static int number(String name) {
        return NUMBERS.getOrDefault(name, -1);
    }

    /** All conventional names, by number. */
    public static List<String> names() {
        return NAMES;
    }
}
