package dev.turnstile.emulator.interpreter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Random memory as code, under random control registers: no exception, no step too many, and nothing that depends on how the
 * run is cut into pieces or on what the host has cached.
 */
class EngineFuzzTest {
    private static final int PIECES = 20;
    private static final int MOST_STEPS = 500;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neitherSlicesNorHostCachesAreVisible(long seed) {
        BareHart whole = new RandomGuest(seed).make();
        BareHart sliced = new RandomGuest(seed).make();
        Random random = new Random(seed);
        for (int piece = 0; piece < PIECES; piece++) {
            int steps = random.nextInt(MOST_STEPS);
            disturb(whole, seed + piece);
            disturb(sliced, seed + piece);
            run(whole, steps);
            for (int done = 0; done < steps; ) {
                int some = Math.min(steps - done, 1 + random.nextInt(3));
                run(sliced, some);
                done += some;
                if (random.nextInt(4) == 0) {
                    sliced.mmu.cache().forgetAll();
                }
                if (random.nextInt(8) == 0) {
                    sliced.engine.reset();
                }
            }
            assertThat(sliced.state()).isEqualTo(whole.state());
        }
    }

    /** Runs exactly so many steps: a hart that waits is woken by an interrupt. */
    private static void run(BareHart bare, int steps) {
        long end = bare.hart.instructions + steps;
        while (bare.hart.instructions < end) {
            if (bare.hart.waiting) {
                bare.hart.letPass(17);
                bare.hart.setInterrupt(true);
            }
            bare.engine.run((int) (end - bare.hart.instructions));
            assertThat(bare.hart.instructions).isLessThanOrEqualTo(end);
        }
    }

    /** What devices may do between two instructions: move the interrupt line, write memory. */
    private static void disturb(BareHart bare, long seed) {
        Random random = new Random(seed);
        bare.hart.setInterrupt(random.nextBoolean());
        byte[] bytes = new byte[random.nextInt(300)];
        random.nextBytes(bytes);
        bare.port.write(BareHart.RAM + random.nextInt(bare.memory.ramSize()), bytes, 0, bytes.length);
    }
}
