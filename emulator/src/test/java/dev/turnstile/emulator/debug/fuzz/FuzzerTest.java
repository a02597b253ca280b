package dev.turnstile.emulator.debug.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.debug.Divergence;
import dev.turnstile.emulator.debug.WrongEngine;
import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.interpreter.Interpreter;
import dev.turnstile.isa.Counter;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.TrapCause;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FuzzerTest {
    @Test
    void interpreterAgreesWithItselfHoweverItIsInterrupted() {
        Fuzzer fuzzer = new Fuzzer(Interpreter::new, Interpreter::new);

        Failure failure = fuzzer.run(1, times(300));

        assertThat(failure == null ? "" : failure.source()).isEmpty();
        assertThat(fuzzer.figures().programs()).isEqualTo(300);
        assertThat(fuzzer.figures().instructions()).isGreaterThan(5_000_000);
    }

    @Test
    void programsReachEverythingThatCanHappen() {
        Fuzzer fuzzer = new Fuzzer(Interpreter::new, Interpreter::new);

        fuzzer.run(2, times(600));

        Figures figures = fuzzer.figures();
        assertThat(figures.opcodesNotSeen()).isEmpty();
        for (TrapCause cause : TrapCause.values()) {
            assertThat(figures.traps(cause)).as(cause.name()).isGreaterThan(100);
        }
        for (Counter counter : Counter.values()) {
            assertThat(figures.count(counter)).as(counter.label()).isGreaterThan(1000);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"MULHSU", "SRA", "REMU", "LHU", "AMOAND_W", "LR_W"})
    void wrongInstructionIsFoundAndMadeSmall(Opcode opcode) {
        Fuzzer fuzzer = new Fuzzer(Interpreter::new, WrongEngine.withWrong(opcode));

        Failure failure = Objects.requireNonNull(fuzzer.run(3, times(200)));

        assertThat(failure.divergence().instruction()).contains(opcode.mnemonic() + " ");
        assertThat(failure.operationsLeft()).isLessThan(10).isLessThan(failure.operations());
    }

    @Test
    void keptProgramFailsAsTheOneThatWasFound() {
        Engine.Factory wrong = WrongEngine.withWrong(Opcode.MULHSU);
        Failure failure = Objects.requireNonNull(new Fuzzer(Interpreter::new, wrong).run(3, times(200)));

        Divergence again = new Fuzzer(Interpreter::new, wrong)
                .replay(failure.source().lines().toList());

        assertThat(again).isEqualTo(failure.divergence());
    }

    @Test
    void sameSeedMakesTheSamePrograms() {
        int[] first = Generator.program(5).image().words();

        assertThat(Generator.program(5).image().words()).isEqualTo(first);
        assertThat(Generator.program(6).image().words()).isNotEqualTo(first);
    }

    @Test
    void mistakeThatNeedsAnInterruptIsFound() {
        Engine.Factory wrong = WrongEngine.with((hart, word, pc) -> {
            if (hart.counts().interrupts() == 3 && hart.inUserMode()) {
                hart.counts().modeSwitches += hart.instructions & 1;
            }
        });

        Failure failure = Objects.requireNonNull(new Fuzzer(Interpreter::new, wrong).run(4, times(200)));

        assertThat(failure.divergence().differences()).anyMatch(line -> line.contains("mode_switches"));
    }

    private static BooleanSupplier times(int count) {
        int[] left = {count};
        return () -> left[0]-- > 0;
    }
}
