package dev.turnstile.emulator.jit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.interpreter.BareHart;
import dev.turnstile.emulator.interpreter.RandomGuest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.CheckClassAdapter;

/** Random memory as code, under random control registers: the JIT leaves the same state as the interpreter wherever it stops. */
class JitFuzzTest {
    private static final int PIECES = 20;
    private static final int MOST_STEPS = 500;

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void engineIsNotVisible(long seed) {
        compare(seed, JitConfiguration.EAGER);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyClassIsValidAndSmall(long seed) {
        JitListener check = new JitListener() {
            @Override
            public void compiled(Region region, CompiledClass code) {
                StringWriter faults = new StringWriter();
                CheckClassAdapter.verify(
                        new ClassReader(code.bytecode()),
                        CompiledRegion.class.getClassLoader(),
                        false,
                        new PrintWriter(faults, true));
                assertThat(faults.toString()).isEmpty();
                assertThat(code.size()).isLessThanOrEqualTo(RegionCompiler.MOST_BYTECODE);
            }
        };
        BareHart bare = new RandomGuest(seed).make(JitEngine.with(JitConfiguration.EAGER, check));
        run(bare, 100);
    }

    /** Runs a guest in both engines, under the same disturbances, and compares now and then. */
    static void compare(long seed, JitConfiguration configuration) {
        BareHart reference = new RandomGuest(seed).make();
        BareHart fast = new RandomGuest(seed).make(JitEngine.with(configuration));
        Random random = new Random(seed);
        for (int piece = 0; piece < PIECES; piece++) {
            int steps = random.nextInt(random.nextInt(4) == 0 ? 10 : MOST_STEPS);
            disturb(reference, seed + piece);
            disturb(fast, seed + piece);
            run(reference, steps);
            run(fast, steps);
            assertThat(fast.state()).as("seed %d, piece %d", seed, piece).isEqualTo(reference.state());
        }
    }

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
