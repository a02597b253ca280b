package dev.turnstile.emulator.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.device.CountdownTimer;
import dev.turnstile.emulator.device.DmaCopyEngine;
import dev.turnstile.emulator.device.InterruptController;
import dev.turnstile.emulator.device.Uart16550;
import dev.turnstile.emulator.machine.Outcome.Reason;
import dev.turnstile.isa.ControlRegister;
import dev.turnstile.isa.Counter;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Operand;
import dev.turnstile.isa.Register;
import dev.turnstile.isa.Status;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random programs that play with every device: none may do more than end the machine, and cutting the run changes nothing. */
class MachineFuzzTest {
    private static final int CODE = 512;
    private static final int STEPS = 4000;
    private static final int[] DEVICES = {
        MemoryLayout.INTERRUPTS_BASE,
        MemoryLayout.INTERRUPTS_BASE + 0x400,
        MemoryLayout.TIMER_BASE,
        MemoryLayout.TIMER_BASE + 0x10,
        MemoryLayout.UART0_BASE,
        MemoryLayout.UART1_BASE,
        MemoryLayout.DMA_COPY_BASE,
        MemoryLayout.DMA_COPY_BASE + 0xc,
        MemoryLayout.SLOT_BASE,
        MemoryLayout.BOOT_ROM
    };

    // Registers that the programs do not change.
    private static final int CONTROLLER = 8;
    private static final int TIMER = 9;
    private static final int COPIER = 18;
    private static final int UART = 19;
    private static final int ONES = 20;
    private static final int MEMORY = 21;
    private static final int SMALL = 22;

    /** What drivers do, without their sense. */
    private static final int[] RECIPES = {
        Opcode.SW.encode(ONES, InterruptController.ENABLE, CONTROLLER),
        Opcode.CSRRSI.encode(Register.ZERO, ControlRegister.STATUS.number(), Status.IE),
        Opcode.LW.encode(Register.RA, InterruptController.CLAIM, CONTROLLER),
        Opcode.SW.encode(Register.RA, InterruptController.CLAIM, CONTROLLER),
        Opcode.SW.encode(SMALL, CountdownTimer.COUNTDOWN, TIMER),
        Opcode.SW.encode(Register.ZERO, CountdownTimer.COUNTDOWN, TIMER),
        Opcode.SW.encode(MEMORY, DmaCopyEngine.SOURCE, COPIER),
        Opcode.SW.encode(MEMORY, DmaCopyEngine.DESTINATION, COPIER),
        Opcode.SW.encode(SMALL, DmaCopyEngine.LENGTH, COPIER),
        Opcode.SW.encode(ONES, DmaCopyEngine.CONTROL, COPIER),
        Opcode.SW.encode(ONES, DmaCopyEngine.STATUS, COPIER),
        Opcode.SB.encode(ONES, Uart16550.INTERRUPT_ENABLE, UART),
        Opcode.LBU.encode(Register.RA, Uart16550.INTERRUPT_ID, UART),
        Opcode.WFI.encode(),
        Opcode.ERET.encode()
    };

    static LongStream seeds() {
        return LongStream.range(0, 100);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void devicesDoTheSameHoweverTheRunIsCut(long seed) {
        Machine whole = machine(seed);
        Machine cut = machine(seed);
        Random random = new Random(seed);

        Outcome outcome = run(whole, STEPS);
        long end = TestMachine.RESET_STEPS + STEPS;
        Outcome last = Outcome.of(Reason.LIMIT);
        while (last.reason() == Reason.LIMIT && cut.hart().instructions < end) {
            last = run(cut, Math.min(1 + random.nextInt(9), (int) (end - cut.hart().instructions)));
        }

        assertThat(last).isEqualTo(outcome);
        assertThat(state(cut)).isEqualTo(state(whole));
    }

    /** Runs to the limit, unless the program ends the machine: a hart that waits for ever is woken. */
    private static Outcome run(Machine machine, int steps) {
        long end = machine.hart().instructions + steps;
        Outcome outcome = machine.run(steps);
        while (outcome.reason() == Reason.WAITS_FOREVER && machine.hart().instructions < end) {
            machine.hart().waiting = false;
            outcome = machine.run(end - machine.hart().instructions);
        }
        assertThat(machine.hart().instructions).isLessThanOrEqualTo(end);
        return outcome;
    }

    private static Machine machine(long seed) {
        Random random = new Random(seed);
        int[] code = new int[CODE];
        for (int i = 0; i < CODE; i++) {
            code[i] = random.nextInt(3) == 0 ? instruction(random) : RECIPES[random.nextInt(RECIPES.length)];
        }
        code[0] = Opcode.CSRRSI.encode(Register.ZERO, ControlRegister.STATUS.number(), Status.IE);
        code[CODE - 1] = Opcode.JAL.encode(Register.ZERO, -4 * (CODE - 1));
        Machine machine = TestMachine.running(code);
        machine.run(TestMachine.RESET_STEPS);
        machine.hart().writeControl(ControlRegister.TVEC.number(), MemoryLayout.RAM_BASE + 4 * random.nextInt(CODE));
        for (int i = 1; i < Register.COUNT; i++) {
            machine.hart().registers[i] = value(random);
        }
        machine.hart().registers[CONTROLLER] = MemoryLayout.INTERRUPTS_BASE + InterruptController.HARTS;
        machine.hart().registers[TIMER] = MemoryLayout.TIMER_BASE;
        machine.hart().registers[COPIER] = MemoryLayout.DMA_COPY_BASE;
        machine.hart().registers[UART] = MemoryLayout.UART0_BASE;
        machine.hart().registers[ONES] = -1;
        machine.hart().registers[MEMORY] = MemoryLayout.RAM_BASE + random.nextInt(CODE) * 4;
        machine.hart().registers[SMALL] = 1 + random.nextInt(200);
        return machine;
    }

    private static int value(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> random.nextInt(64);
            case 1 -> random.nextInt();
            case 2 -> MemoryLayout.RAM_BASE + random.nextInt(1 << 18) * 4;
            default -> DEVICES[random.nextInt(DEVICES.length)];
        };
    }

    private static int instruction(Random random) {
        Opcode[] all = Opcode.values();
        Opcode opcode = all[random.nextInt(all.length)];
        if (opcode == Opcode.JALR || opcode == Opcode.TRAP || random.nextInt(3) == 0) {
            opcode = random.nextBoolean() ? Opcode.SW : Opcode.LW;
        }
        List<Operand> operands = opcode.format().operands();
        int[] values = new int[operands.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = operand(operands.get(i), random);
        }
        return opcode.encode(values);
    }

    private static int operand(Operand operand, Random random) {
        return switch (operand) {
            // Most registers keep the addresses that they were given.
            case RD -> random.nextInt(6);
            case CONTROL -> ControlRegister.STATUS.number();
            case COUNTER -> Counter.TIME.number();
            case IMMEDIATE -> 4 * random.nextInt(8);
            case BRANCH_TARGET, JUMP_TARGET -> 4 + 4 * random.nextInt(8);
            default -> operand.minimum() + random.nextInt(operand.maximum() - operand.minimum() + 1);
        };
    }

    private static List<Long> state(Machine machine) {
        List<Long> state = new ArrayList<>();
        state.add((long) machine.hart().pc);
        for (int i = 0; i < Register.COUNT; i++) {
            state.add((long) machine.hart().registers[i]);
        }
        for (ControlRegister register : ControlRegister.values()) {
            state.add((long) machine.hart().readControl(register.number()));
        }
        for (Counter counter : Counter.values()) {
            state.add(machine.hart().counter(counter));
        }
        state.add((long) Arrays.hashCode(machine.memory().bytes()));
        return state;
    }
}
