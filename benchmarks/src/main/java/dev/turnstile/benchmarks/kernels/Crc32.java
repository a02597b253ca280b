package dev.turnstile.benchmarks.kernels;

/** CRC-32 (IEEE 802.3, reflected) of 64 KiB, by table. */
final class Crc32 implements Kernel {
    private static final int POLYNOMIAL = 0xedb88320;

    private final int[] table = new int[256];
    private final byte[] data = new byte[65536];

    Crc32() {
        for (int b = 0; b < 256; b++) {
            int remainder = b;
            for (int bit = 0; bit < 8; bit++) {
                remainder = remainder >>> 1 ^ (-(remainder & 1) & POLYNOMIAL);
            }
            table[b] = remainder;
        }
        Lcg random = new Lcg(1);
        for (int i = 0; i < data.length; i++) {
            data[i] = (byte) (random.next() >>> 24);
        }
    }

    @Override
    public int run() {
        int crc = -1;
        for (int i = 0; i < data.length; i++) {
            crc = crc >>> 8 ^ table[(crc ^ data[i]) & 0xff];
        }
        return ~crc;
    }
}
