package dev.turnstile.benchmarks.kernels;

/** 64 KiB copied word by word. */
final class Copy implements Kernel {
    private static final int WORDS = 16384;

    private final int[] source = new int[WORDS];
    private final int[] target = new int[WORDS];

    Copy() {
        Lcg random = new Lcg(6);
        for (int i = 0; i < WORDS; i++) {
            source[i] = random.next();
        }
    }

    @Override
    @SuppressWarnings("ManualArrayCopy") // the loop is the work
    public int run() {
        for (int i = 0; i < WORDS; i++) {
            target[i] = source[i];
        }
        source[WORDS / 2]++;
        return target[0] ^ target[WORDS / 2] ^ target[WORDS - 1];
    }
}
