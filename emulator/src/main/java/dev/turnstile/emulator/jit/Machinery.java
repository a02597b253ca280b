package dev.turnstile.emulator.jit;

import dev.turnstile.emulator.cpu.Hart;

/**
 * The class data of every translation: what its static final fields hold, and so what the JVM takes for constants. The arrays are
 * those of the hart, of its translation cache and of memory themselves.
 */
record Machinery(SlowPaths slow, Hart hart, int[] registers, int[] control, int[] data, int[] fetches, byte[] memory) {}
