package dev.turnstile.benchmarks.kernels;

/** SHA-256 (FIPS 180-4) of 64 KiB. */
final class Sha256 implements Kernel {
    private static final int BLOCK = 64;
    private static final int ROUNDS = 64;
    private static final int[] ROUND_CONSTANT = {
        0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
        0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
        0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
        0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
        0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
        0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
        0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
        0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
    };
    private static final int[] INITIAL = {
        0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
    };

    private final byte[] message = new byte[65536];
    private final byte[] padding = new byte[BLOCK];
    private final int[] state = new int[8];
    private final int[] schedule = new int[ROUNDS];

    Sha256() {
        Lcg random = new Lcg(2);
        for (int i = 0; i < message.length; i++) {
            message[i] = (byte) (random.next() >>> 24);
        }
        padding[0] = (byte) 0x80;
        padding[BLOCK - 3] = (byte) (message.length * 8 >> 16);
    }

    @Override
    public int run() {
        System.arraycopy(INITIAL, 0, state, 0, state.length);
        for (int at = 0; at < message.length; at += BLOCK) {
            compress(message, at);
        }
        compress(padding, 0);
        return state[0];
    }

    private void expand(byte[] bytes, int at) {
        for (int t = 0; t < 16; t++) {
            int i = at + 4 * t;
            schedule[t] =
                    bytes[i] << 24 | (bytes[i + 1] & 0xff) << 16 | (bytes[i + 2] & 0xff) << 8 | bytes[i + 3] & 0xff;
        }
        for (int t = 16; t < ROUNDS; t++) {
            int near = schedule[t - 2];
            int far = schedule[t - 15];
            int sigma1 = Integer.rotateRight(near, 17) ^ Integer.rotateRight(near, 19) ^ near >>> 10;
            int sigma0 = Integer.rotateRight(far, 7) ^ Integer.rotateRight(far, 18) ^ far >>> 3;
            schedule[t] = sigma1 + schedule[t - 7] + sigma0 + schedule[t - 16];
        }
    }

    private void compress(byte[] bytes, int at) {
        expand(bytes, at);
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        int e = state[4];
        int f = state[5];
        int g = state[6];
        int h = state[7];
        for (int t = 0; t < ROUNDS; t++) {
            int choice = (e & f) ^ (~e & g);
            int majority = (a & b) ^ (a & c) ^ (b & c);
            int sum1 = Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11) ^ Integer.rotateRight(e, 25);
            int sum0 = Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22);
            int first = h + sum1 + choice + ROUND_CONSTANT[t] + schedule[t];
            h = g;
            g = f;
            f = e;
            e = d + first;
            d = c;
            c = b;
            b = a;
            a = first + sum0 + majority;
        }
        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }
}
