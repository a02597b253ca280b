package dev.turnstile.emulator.device;

import static dev.turnstile.emulator.device.CountdownTimer.COUNTDOWN;
import static dev.turnstile.emulator.device.CountdownTimer.COUNTDOWN_STRIDE;
import static dev.turnstile.emulator.device.CountdownTimer.TIME;
import static dev.turnstile.emulator.device.CountdownTimer.TIME_HIGH;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.bus.MappedDevice;
import org.junit.jupiter.api.Test;

class CountdownTimerTest {
    private final FakeClock clock = new FakeClock();
    private final FakeLine line = new FakeLine();
    private final FakeLine otherLine = new FakeLine();
    private final CountdownTimer timer = new CountdownTimer(clock, line, otherLine);

    @Test
    void theLowWordLatchesTheHighWord() {
        clock.advanceTo(0x1_ffff_ffffL);
        assertThat(timer.load(TIME, 4)).isEqualTo(0xffff_ffffL);
        clock.advance(1);
        assertThat(timer.load(TIME_HIGH, 4)).isEqualTo(1);
        assertThat(timer.load(TIME, 4)).isZero();
        assertThat(timer.load(TIME_HIGH, 4)).isEqualTo(2);
    }

    @Test
    void theLineRisesSoManyTicksAfterTheStore() {
        clock.advanceTo(50);
        timer.store(COUNTDOWN, 4, 10);
        clock.advance(1);
        assertThat(timer.load(COUNTDOWN, 4)).isEqualTo(10);
        clock.advance(9);
        assertThat(line.asserted()).isFalse();
        assertThat(timer.load(COUNTDOWN, 4)).isEqualTo(1);
        clock.advance(1);
        assertThat(line.asserted()).isTrue();
        assertThat(timer.load(COUNTDOWN, 4)).isZero();
        assertThat(otherLine.asserted()).isFalse();
    }

    @Test
    void aStoreLowersTheLineAndStartsAnew() {
        timer.store(COUNTDOWN, 4, 1);
        clock.advance(2);
        assertThat(line.asserted()).isTrue();
        timer.store(COUNTDOWN, 4, 100);
        assertThat(line.asserted()).isFalse();
        clock.advance(101);
        assertThat(line.rises()).isEqualTo(2);
    }

    @Test
    void zeroCancels() {
        timer.store(COUNTDOWN + COUNTDOWN_STRIDE, 4, 5);
        timer.store(COUNTDOWN + COUNTDOWN_STRIDE, 4, 0);
        clock.advance(1000);
        assertThat(otherLine.rises()).isZero();
        assertThat(clock.pending()).isZero();
    }

    @Test
    void aCountdownIsUnsigned() {
        timer.store(COUNTDOWN, 4, -1);
        assertThat(timer.load(COUNTDOWN, 4)).isEqualTo(0xffff_ffffL);
        clock.advance(0xffff_ffffL);
        assertThat(line.asserted()).isFalse();
        clock.advance(1);
        assertThat(line.asserted()).isTrue();
    }

    @Test
    void resetStopsAllCountdowns() {
        timer.store(COUNTDOWN, 4, 1);
        clock.advance(2);
        timer.store(COUNTDOWN + COUNTDOWN_STRIDE, 4, 1);
        timer.reset();
        assertThat(line.asserted()).isFalse();
        assertThat(clock.pending()).isZero();
    }

    @Test
    void whatIsNoRegisterIsRefused() {
        for (int offset : new int[] {0x08, 0x0c, COUNTDOWN + 4, COUNTDOWN + 2 * COUNTDOWN_STRIDE, 0xffc}) {
            assertThat(timer.load(offset, 4)).as("load at %#x", offset).isEqualTo(MappedDevice.REFUSED);
            assertThat(timer.store(offset, 4, 1)).as("store at %#x", offset).isFalse();
        }
        assertThat(timer.load(TIME, 2)).isEqualTo(MappedDevice.REFUSED);
        assertThat(timer.store(COUNTDOWN, 1, 1)).isFalse();
    }

    @Test
    void theClockCanNotBeWritten() {
        clock.advanceTo(7);
        assertThat(timer.store(TIME, 4, 1000)).isTrue();
        assertThat(timer.load(TIME, 4)).isEqualTo(7);
    }
}
