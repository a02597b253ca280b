package dev.turnstile.benchmarks.kernels;

/** fib(30) by the definition. */
final class Fib implements Kernel {
    @Override
    public int run() {
        return fib(30);
    }

    private static int fib(int n) {
        return n < 2 ? n : fib(n - 1) + fib(n - 2);
    }
}
