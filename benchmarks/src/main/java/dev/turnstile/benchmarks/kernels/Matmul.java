package dev.turnstile.benchmarks.kernels;

/** Product of two matrices of 64 x 64 words. */
final class Matmul implements Kernel {
    private static final int SIZE = 64;

    private final int[][] left = new int[SIZE][SIZE];
    private final int[][] right = new int[SIZE][SIZE];
    private final int[][] product = new int[SIZE][SIZE];

    Matmul() {
        Lcg random = new Lcg(3);
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                left[row][column] = random.next() >>> 20;
                right[row][column] = random.next() >>> 20;
            }
        }
    }

    @Override
    public int run() {
        for (int row = 0; row < SIZE; row++) {
            for (int column = 0; column < SIZE; column++) {
                int sum = 0;
                for (int k = 0; k < SIZE; k++) {
                    sum += left[row][k] * right[k][column];
                }
                product[row][column] = sum;
            }
        }
        left[SIZE - 1][0] = product[0][SIZE - 1] & 0xfff;
        return product[0][0] ^ product[SIZE / 2][SIZE / 4] ^ product[SIZE - 1][SIZE - 1];
    }
}
