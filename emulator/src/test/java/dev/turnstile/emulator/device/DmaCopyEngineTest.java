package dev.turnstile.emulator.device;

import static dev.turnstile.emulator.device.DmaCopyEngine.BUSY;
import static dev.turnstile.emulator.device.DmaCopyEngine.CONTROL;
import static dev.turnstile.emulator.device.DmaCopyEngine.DESTINATION;
import static dev.turnstile.emulator.device.DmaCopyEngine.DONE;
import static dev.turnstile.emulator.device.DmaCopyEngine.ERROR;
import static dev.turnstile.emulator.device.DmaCopyEngine.INTERRUPT_WHEN_DONE;
import static dev.turnstile.emulator.device.DmaCopyEngine.LENGTH;
import static dev.turnstile.emulator.device.DmaCopyEngine.SOURCE;
import static dev.turnstile.emulator.device.DmaCopyEngine.START;
import static dev.turnstile.emulator.device.DmaCopyEngine.STATUS;
import static dev.turnstile.emulator.device.FakeMemory.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.bus.MappedDevice;
import org.junit.jupiter.api.Test;

class DmaCopyEngineTest {
    private static final int PAGE = 4096;

    private final FakeClock clock = new FakeClock();
    private final FakeLine line = new FakeLine();
    private final FakeMemory memory = new FakeMemory(4 * PAGE);
    private final DmaCopyEngine engine = new DmaCopyEngine(new DeviceContext(clock, line, memory));

    @Test
    void aCopyIsMadeAtItsDeadlineAndNotBefore() {
        memory.ram().put(100, (byte) 42).put(132, (byte) 43);
        copy(BASE + 100, BASE + 5000, 33, 0);
        clock.advance(103);
        assertThat(load(STATUS)).isEqualTo(BUSY);
        assertThat(memory.ram().get(5000)).isZero();
        clock.advance(1);
        assertThat(load(STATUS)).isEqualTo(DONE);
        assertThat(memory.ram().get(5000)).isEqualTo((byte) 42);
        assertThat(memory.ram().get(5032)).isEqualTo((byte) 43);
        assertThat(line.rises()).isZero();
    }

    @Test
    void theLineStaysUpUntilTheStatusIsCleared() {
        copy(BASE, BASE + PAGE, 16, INTERRUPT_WHEN_DONE);
        clock.advance(102);
        assertThat(line.asserted()).isTrue();
        store(STATUS, DONE);
        assertThat(line.asserted()).isFalse();
        assertThat(load(STATUS)).isZero();
        assertThat(load(CONTROL)).isEqualTo(INTERRUPT_WHEN_DONE);
    }

    @Test
    void aCopyThatLeavesMemoryIsAnErrorAfterTheWholePagesBeforeIt() {
        memory.ram().put(2 * PAGE - 1, (byte) 1).put(2 * PAGE, (byte) 2);
        copy(BASE + PAGE, BASE + 3 * PAGE, PAGE + 1, INTERRUPT_WHEN_DONE);
        clock.advance(1000);
        assertThat(load(STATUS)).isEqualTo(DONE | ERROR);
        assertThat(memory.ram().get(4 * PAGE - 1)).isEqualTo((byte) 1);
        store(STATUS, DONE);
        assertThat(line.asserted()).isTrue();
        store(STATUS, ERROR);
        assertThat(line.asserted()).isFalse();
    }

    @Test
    void theLargestLengthEndsAtTheEndOfMemory() {
        copy(BASE, BASE, -1, 0);
        clock.advance(101 + (1L << 28));
        assertThat(load(STATUS)).isEqualTo(DONE | ERROR);
    }

    @Test
    void nothingCanBeProgrammedWhileBusy() {
        copy(BASE, BASE + PAGE, 16, 0);
        store(SOURCE, 1);
        store(DESTINATION, 2);
        store(LENGTH, 3);
        store(CONTROL, START | INTERRUPT_WHEN_DONE);
        assertThat(load(SOURCE)).isEqualTo(0x8000_0000L);
        assertThat(load(DESTINATION)).isEqualTo(0x8000_1000L);
        assertThat(load(LENGTH)).isEqualTo(16);
        clock.advance(102);
        assertThat(load(STATUS)).isEqualTo(DONE);
        assertThat(line.rises()).isZero();
        assertThat(clock.pending()).isZero();
    }

    @Test
    void startingAgainClearsTheStatus() {
        copy(0, 0, 1, INTERRUPT_WHEN_DONE);
        clock.advance(1000);
        assertThat(load(STATUS)).isEqualTo(DONE | ERROR);
        copy(BASE, BASE, 0, INTERRUPT_WHEN_DONE);
        assertThat(line.asserted()).isFalse();
        assertThat(load(STATUS)).isEqualTo(BUSY);
        clock.advance(101);
        assertThat(load(STATUS)).isEqualTo(DONE);
    }

    @Test
    void resetDropsACopyUnderWay() {
        memory.ram().put(0, (byte) 1);
        copy(BASE, BASE + 1, 1, INTERRUPT_WHEN_DONE);
        engine.reset();
        clock.advance(1000);
        assertThat(memory.ram().get(1)).isZero();
        assertThat(load(STATUS)).isZero();
        assertThat(line.rises()).isZero();
    }

    @Test
    void whatIsNoRegisterIsRefused() {
        assertThat(engine.load(0x14, 4)).isEqualTo(MappedDevice.REFUSED);
        assertThat(engine.store(0x14, 4, 0)).isFalse();
        assertThat(engine.load(STATUS, 1)).isEqualTo(MappedDevice.REFUSED);
        assertThat(engine.store(CONTROL, 2, START)).isFalse();
    }

    private void copy(int source, int destination, int length, int flags) {
        store(SOURCE, source);
        store(DESTINATION, destination);
        store(LENGTH, length);
        store(CONTROL, START | flags);
    }

    private long load(int offset) {
        return engine.load(offset, 4);
    }

    private void store(int offset, int value) {
        assertThat(engine.store(offset, 4, value)).isTrue();
    }
}
