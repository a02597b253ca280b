package dev.turnstile.emulator.debug.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.debug.Divergence;
import dev.turnstile.emulator.debug.WrongEngine;
import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.interpreter.Interpreter;
import dev.turnstile.emulator.jit.JitConfiguration;
import dev.turnstile.emulator.jit.JitEngine;
import dev.turnstile.emulator.jit.JitListener;
import dev.turnstile.isa.Counter;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.TrapCause;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FuzzerTest {
    /** Translates what is reached a few times, in the running thread, so that a failure happens again. */
    private static final JitConfiguration WARM = new JitConfiguration(3, false, 500, 2000);

    @Test
    void programsReachEverythingThatCanHappenAndTheInterpreterAgreesWithItself() {
        Fuzzer fuzzer = new Fuzzer(Interpreter::new, Interpreter::new);

        assertAgreement(fuzzer, 1, 200);

        Figures figures = fuzzer.figures();
        assertThat(figures.instructions()).isGreaterThan(10_000_000);
        assertThat(figures.opcodesNotSeen()).hasSizeLessThan(6);
        for (TrapCause cause : TrapCause.values()) {
            assertThat(figures.traps(cause)).as(cause.name()).isGreaterThan(100);
        }
        for (Counter counter : Counter.values()) {
            assertThat(figures.count(counter)).as(counter.label()).isGreaterThan(1000);
        }
    }

    @Test
    void eagerJitAgreesWithTheInterpreter() {
        assertAgreement(new Fuzzer(Interpreter::new, JitEngine.with(JitConfiguration.EAGER)), 2, 10);
    }

    @Test
    void warmJitAgreesWithTheInterpreter() {
        assertAgreement(new Fuzzer(Interpreter::new, JitEngine.with(WARM)), 3, 20);
    }

    @Test
    void jitAgreesWithTheInterpreterWhateverTheStopwatchSays() {
        JitConfiguration onTrial = new JitConfiguration(3, true, 500, 2000);
        Random random = new Random(6);
        AtomicLong nanos = new AtomicLong();
        LongSupplier stopwatch = () -> nanos.addAndGet(random.nextInt(2000));

        assertAgreement(new Fuzzer(Interpreter::new, JitEngine.with(onTrial, JitListener.NONE, stopwatch)), 6, 20);
    }

    @ParameterizedTest
    @EnumSource(names = {"MULHSU", "LHU"})
    void wrongInstructionIsFoundAndMadeSmall(Opcode opcode) {
        Fuzzer fuzzer = new Fuzzer(Interpreter::new, WrongEngine.withWrong(opcode));

        FailedProgram failure = Objects.requireNonNull(fuzzer.run(3, times(200)));

        assertThat(failure.divergence().instruction()).contains(opcode.mnemonic() + " ");
        assertThat(failure.operationsLeft()).isLessThan(10).isLessThan(failure.operations());
    }

    @Test
    void keptProgramFailsAsTheOneThatWasFound() {
        Engine.Factory wrong = WrongEngine.withWrong(Opcode.MULHSU);
        FailedProgram failure = Objects.requireNonNull(new Fuzzer(Interpreter::new, wrong).run(3, times(200)));

        Divergence again = new Fuzzer(Interpreter::new, wrong)
                .replay(failure.source().lines().toList());

        assertThat(again).isEqualTo(failure.divergence());
    }

    @Test
    void mistakeThatNeedsAnInterruptIsFound() {
        Engine.Factory wrong = WrongEngine.with((hart, word, pc) -> {
            if (hart.counts().interrupts() == 3 && hart.inUserMode()) {
                hart.counts().modeSwitches += hart.instructions & 1;
            }
        });

        FailedProgram failure = Objects.requireNonNull(new Fuzzer(Interpreter::new, wrong).run(4, times(200)));

        assertThat(failure.divergence().differences()).anyMatch(line -> line.contains("mode_switches"));
    }

    @Test
    void sameSeedMakesTheSameProgram() {
        int[] first = Generator.program(5).image().words();

        assertThat(Generator.program(5).image().words()).isEqualTo(first);
        assertThat(Generator.program(6).image().words()).isNotEqualTo(first);
    }

    private static void assertAgreement(Fuzzer fuzzer, long seed, int programs) {
        @Nullable FailedProgram failure = fuzzer.run(seed, times(programs));

        assertThat(failure == null ? "" : failure.divergence().report() + failure.source())
                .isEmpty();
        assertThat(fuzzer.figures().programs()).isEqualTo(programs);
    }

    private static BooleanSupplier times(int count) {
        int[] left = {count};
        return () -> left[0]-- > 0;
    }
}
