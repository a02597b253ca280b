package dev.turnstile.emulator.debug;

import static dev.turnstile.isa.Register.A0;
import static dev.turnstile.isa.Register.A1;
import static dev.turnstile.isa.Register.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.interpreter.Interpreter;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.emulator.machine.MemoryLayout;
import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.emulator.machine.TestMachine;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.isa.elf.ElfSegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class LockstepTest {
    private static final int A2 = A1 + 1;
    private static final MachineConfiguration CONFIGURATION = MachineConfiguration.DEFAULT.withMemorySize(1 << 16);
    /** Counts in a0, multiplies it by itself, and sums the squares up in a1, for ever. */
    private static final int[] SQUARES = {
        Opcode.ADDI.encode(A0, A0, 1),
        Opcode.MUL.encode(A2, A0, A0),
        Opcode.ADD.encode(A1, A1, A2),
        Opcode.JAL.encode(ZERO, -12)
    };

    private static final int ROUND = SQUARES.length;

    @Test
    void enginesThatAreAlikeGoOnToTheLimit() {
        Lockstep.Result result = compare(Interpreter::new, 1_000_000, SQUARES);

        assertThat(result.divergence()).isNull();
        assertThat(result.steps()).isEqualTo(1_000_000);
        assertThat(result.outcome().reason()).isEqualTo(Outcome.Reason.LIMIT);
    }

    @Test
    void runEndsWhenTheMachineDoes() {
        Lockstep.Result result = compare(Interpreter::new, 1_000_000, Opcode.WFI.encode());

        assertThat(result.outcome().reason()).isEqualTo(Outcome.Reason.WAITS_FOREVER);
        assertThat(result.divergence()).isNull();
    }

    @Test
    void wrongResultIsNarrowedDownToItsInstruction() {
        Engine.Factory wrong = WrongEngine.with((hart, word, pc) -> {
            if (Opcode.decode(word) == Opcode.MUL && hart.registers[A0] == 12_345) {
                hart.registers[A1]++;
            }
        });

        Divergence divergence = divergence(compare(wrong, 1_000_000, SQUARES));

        assertThat(divergence.steps()).isEqualTo(TestMachine.RESET_STEPS + 12_344 * ROUND + 1);
        assertThat(divergence.instruction()).contains("80000004", "mul a2, a0, a0", "kernel");
        assertThat(divergence.differences()).singleElement().asString().contains("a1 ");
        assertThat(divergence.report()).contains("before", "reference", "candidate");
    }

    @Test
    void wrongByteInMemoryIsFoundWhereItWasWritten() {
        Subject[] made = new Subject[1];
        Engine.Factory wrong = WrongEngine.with((hart, word, pc) -> {
            if (hart.registers[A0] == 777 && pc == MemoryLayout.RAM_BASE) {
                made[0].machine().memory().bytes()[0x8000]++;
            }
        });
        BootImage image = image(SQUARES);
        Subject reference = new Subject(CONFIGURATION, image, Interpreter::new, Bytes.EMPTY);
        made[0] = new Subject(CONFIGURATION, image, wrong, Bytes.EMPTY);

        Lockstep.Result result = new Lockstep(reference, made[0], address -> null).run(image, 1, 100_000, m -> true);

        Divergence divergence = divergence(result);
        assertThat(divergence.steps()).isEqualTo(TestMachine.RESET_STEPS + 776 * ROUND);
        assertThat(divergence.differences()).singleElement().asString().contains("memory at index 00008000");
    }

    /** Here the mistake is in one step and mended in the next, so that whole slices seldom show it. */
    @Test
    void wrongValueThatIsOverwrittenIsSeenWhereTranslatedCodeIsLeft() {
        ExitTrace exits = new ExitTrace();
        Engine.Factory wrong = WrongEngine.with((hart, word, pc) -> {
            if (hart.registers[A0] == 12_345) {
                hart.registers[A2] += Opcode.decode(word) == Opcode.MUL ? 1 : 0;
                hart.registers[A2] -= Opcode.decode(word) == Opcode.ADD ? 1 : 0;
                hart.registers[A1] -= Opcode.decode(word) == Opcode.ADD ? 1 : 0;
            }
            exits.note(1);
        });
        BootImage image = image(SQUARES);
        Subject reference = new Subject(CONFIGURATION, image, Interpreter::new, Bytes.EMPTY);
        Subject candidate = new Subject(CONFIGURATION, image, wrong, Bytes.EMPTY);

        Divergence divergence = divergence(
                new Lockstep(reference, candidate, address -> null, exits).run(image, 1, 100_000, machine -> true));

        assertThat(divergence.steps()).isEqualTo(TestMachine.RESET_STEPS + 12_344 * ROUND + 1);
        assertThat(divergence.instruction()).contains("mul a2, a0, a0");
        assertThat(compare(wrong, 100_000, SQUARES).divergence()).isNull();
    }

    @Test
    void wrongCounterIsADifference() {
        Engine.Factory wrong = WrongEngine.with((hart, word, pc) -> {
            if (hart.registers[A0] == 100 && Opcode.decode(word) == Opcode.JAL) {
                hart.counts().dtlbMisses++;
            }
        });

        Divergence divergence = divergence(compare(wrong, 100_000, SQUARES));

        assertThat(divergence.instruction()).contains("jal zero, 0x80000000");
        assertThat(divergence.differences()).anyMatch(line -> line.contains("dtlb_misses"));
    }

    @Test
    void engineThatFailsIsADifference() {
        Engine.Factory wrong = WrongEngine.with((hart, word, pc) -> {
            if (hart.registers[A0] == 50) {
                throw new IllegalStateException("broken on purpose");
            }
        });

        Divergence divergence = divergence(compare(wrong, 100_000, SQUARES));

        assertThat(divergence.steps()).isEqualTo(TestMachine.RESET_STEPS + 49 * ROUND);
        assertThat(divergence.differences()).anyMatch(line -> line.contains("broken on purpose"));
    }

    @Test
    void instructionIsNamedBySymbol() {
        Engine.Factory wrong = WrongEngine.withWrong(Opcode.MUL);
        BootImage image = image(SQUARES);
        Subject reference = new Subject(CONFIGURATION, image, Interpreter::new, Bytes.EMPTY);
        Subject candidate = new Subject(CONFIGURATION, image, wrong, Bytes.EMPTY);
        Lockstep lockstep = new Lockstep(reference, candidate, address -> address == 0x80000004 ? "square" : null);

        Divergence divergence = divergence(lockstep.run(image, 1, 1000, machine -> true));

        assertThat(divergence.instruction()).contains("<square>");
    }

    private static Lockstep.Result compare(Engine.Factory candidate, long limit, int... words) {
        BootImage image = image(words);
        Subject first = new Subject(CONFIGURATION, image, Interpreter::new, Bytes.EMPTY);
        Subject second = new Subject(CONFIGURATION, image, candidate, Bytes.EMPTY);
        return new Lockstep(first, second, address -> null).run(image, 1, limit, machine -> true);
    }

    private static Divergence divergence(Lockstep.Result result) {
        Divergence divergence = result.divergence();
        assertThat(divergence).isNotNull();
        return java.util.Objects.requireNonNull(divergence);
    }

    private static BootImage image(int... words) {
        ByteBuffer code = ByteBuffer.allocate(4 * words.length).order(ByteOrder.LITTLE_ENDIAN);
        code.asIntBuffer().put(words);
        ElfSegment segment = new ElfSegment(
                MemoryLayout.RAM_BASE, MemoryLayout.RAM_BASE, Bytes.of(code.array()), code.capacity(), 7, 4);
        return new BootImage(MemoryLayout.RAM_BASE, List.of(segment), Bytes.EMPTY);
    }
}
