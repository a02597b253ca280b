package dev.turnstile.benchmarks.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class KernelsTest {
    @Test
    void sieveFindsThePrimesBelowTwoToTheTwentieth() {
        assertThat(Kernels.java("sieve").run()).isEqualTo(82025);
    }

    @Test
    void fibIsFibonaccisThirtiethNumber() {
        assertThat(Kernels.java("fib").run()).isEqualTo(832040);
    }

    @Test
    void crc32AgreesWithTheLibrary() {
        CRC32 library = new CRC32();
        library.update(randomBytes(1));
        assertThat(Kernels.java("crc32").run()).isEqualTo((int) library.getValue());
    }

    @Test
    void sha256AgreesWithTheLibrary() throws NoSuchAlgorithmException {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(randomBytes(2));
        assertThat(Kernels.java("sha256").run())
                .isEqualTo(ByteBuffer.wrap(digest).getInt());
    }

    private static byte[] randomBytes(int seed) {
        Lcg random = new Lcg(seed);
        byte[] bytes = new byte[65536];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (random.next() >>> 24);
        }
        return bytes;
    }

    @Test
    void kernelThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> Kernels.java("linpack")).hasMessage("no such kernel: linpack");
    }

    @Test
    void thereAreTwelve() {
        assertThat(Kernels.names()).hasSize(12);
    }
}
