package dev.turnstile.benchmarks.kernels;

import java.util.Arrays;

/** Sieve of Eratosthenes over one byte a number, below 2^20. */
final class Sieve implements Kernel {
    private static final int LIMIT = 1 << 20;

    private final byte[] prime = new byte[LIMIT];

    @Override
    public int run() {
        Arrays.fill(prime, (byte) 1);
        for (int n = 2; n * n < LIMIT; n++) {
            if (prime[n] != 0) {
                for (int multiple = n * n; multiple < LIMIT; multiple += n) {
                    prime[multiple] = 0;
                }
            }
        }
        int count = 0;
        for (int n = 2; n < LIMIT; n++) {
            count += prime[n];
        }
        return count;
    }
}
