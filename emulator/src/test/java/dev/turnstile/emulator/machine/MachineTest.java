package dev.turnstile.emulator.machine;

import static dev.turnstile.isa.Register.A0;
import static dev.turnstile.isa.Register.A1;
import static dev.turnstile.isa.Register.T0;
import static dev.turnstile.isa.Register.ZERO;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.device.PowerDevice;
import dev.turnstile.isa.ControlRegister;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Paging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineTest {
    private static final int POWER_HIGH = MemoryLayout.POWER_BASE + 0x8000 >> 16;
    private static final int POWER_LOW = (short) MemoryLayout.POWER_BASE;

    @Test
    void storeToThePowerDeviceEndsTheMachineRightBehindIt() {
        Machine machine = TestMachine.running(
                Opcode.ADDI.encode(A0, ZERO, 42),
                Opcode.AUI.encode(T0, ZERO, POWER_HIGH),
                Opcode.SW.encode(A0, POWER_LOW + PowerDevice.EXIT, T0),
                Opcode.ADDI.encode(A0, ZERO, 43));

        assertThat(machine.run(1000)).isEqualTo(new Outcome(Outcome.Reason.EXITED, 42));
        assertThat(machine.hart().registers[A0]).isEqualTo(42);
        assertThat(machine.hart().instructions).isEqualTo(TestMachine.RESET_STEPS + 3);
    }

    @Test
    void runDoesExactlyTheStepsThatItIsAskedFor() {
        Machine machine = TestMachine.running(Opcode.ADDI.encode(A0, A0, 1), Opcode.JAL.encode(ZERO, -4));

        assertThat(machine.run(TestMachine.RESET_STEPS + 1_000_001).reason()).isEqualTo(Outcome.Reason.LIMIT);
        assertThat(machine.hart().registers[A0]).isEqualTo(500_001);
        assertThat(machine.hart().instructions).isEqualTo(TestMachine.RESET_STEPS + 1_000_001);
    }

    @Test
    void bootCodePassesHartNumberAndBootInformation() {
        Machine machine = TestMachine.running(Opcode.LW.encode(A0, 0, A1), Opcode.JAL.encode(ZERO, 0));

        machine.run(TestMachine.RESET_STEPS + 1);

        assertThat(machine.hart().registers[A0]).isEqualTo(0x4e525554);
    }

    @Test
    void hartThatWaitsWithNothingUnderWayIsReported() {
        Machine machine = TestMachine.running(Opcode.WFI.encode());

        assertThat(machine.run(1000).reason()).isEqualTo(Outcome.Reason.WAITS_FOREVER);
    }

    @Test
    void handlerThatCannotBeFetchedLocksTheHartUp() {
        Machine machine = TestMachine.running(Opcode.TRAP.encode(1));

        assertThat(machine.run(1000).reason()).isEqualTo(Outcome.Reason.LOCKED_UP);
        assertThat(machine.hart().instructions).isEqualTo(TestMachine.RESET_STEPS + 2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, MemoryLayout.UART0_BASE, 0x6000_0000, -4})
    void vectorWithoutMemoryLocksTheHartUp(int vector) {
        Machine machine = TestMachine.running(Opcode.TRAP.encode(1));
        machine.hart().writeControl(ControlRegister.TVEC.number(), vector);

        assertThat(machine.run(1000).reason()).isEqualTo(Outcome.Reason.LOCKED_UP);
    }

    @Test
    void refillHandlerThatCannotBeFetchedTrapsForEverAndTimeGoesOn() {
        Machine machine = TestMachine.running(Opcode.CSRRW.encode(ZERO, ControlRegister.PTBR.number(), A0));
        machine.run(TestMachine.RESET_STEPS);
        machine.hart().registers[A0] = Paging.PTBR_ENABLE | Paging.PTBR_SOFTWARE_REFILL;

        assertThat(machine.run(100_000).reason()).isEqualTo(Outcome.Reason.LIMIT);
        assertThat(machine.hart().counts().refills).isEqualTo(50_000);
    }

    @Test
    void stopFromOutsideEndsAnEndlessLoop() throws InterruptedException {
        Machine machine = TestMachine.running(Opcode.JAL.encode(ZERO, 0));
        Thread stopper = new Thread(machine::stop);
        stopper.start();

        assertThat(machine.run(Long.MAX_VALUE).reason()).isEqualTo(Outcome.Reason.STOPPED);
        stopper.join();
    }
}
