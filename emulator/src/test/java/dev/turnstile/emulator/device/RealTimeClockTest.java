package dev.turnstile.emulator.device;

import static dev.turnstile.emulator.device.RealTimeClock.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstile.emulator.bus.MappedDevice;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RealTimeClockTest {
    private static final long START = Instant.parse("2026-01-01T00:00:00Z").getEpochSecond() * 1_000_000_000;

    private final FakeClock clock = new FakeClock();
    private final FakeLine line = new FakeLine();
    private final DeviceContext context = new DeviceContext(clock, line, new FakeMemory(4096));
    private MappedDevice rtc = new RealTimeClock(context, START);

    @Test
    void theTimeGoesOnWithTheClock() {
        assertThat(time()).isEqualTo(START);
        clock.advance(123);
        assertThat(time()).as("a tick has 10 ns").isEqualTo(START + 1230);
    }

    @Test
    void readingTheLowWordLatchesTheHighOne() {
        clock.advance(((START | 0xffff_ffffL) + 1 - START) / 10 - 1);
        assertThat(rtc.load(TIME_LOW, 4)).isGreaterThan(0xffff_0000L);
        clock.advance(2);
        assertThat(rtc.load(TIME_HIGH, 4)).isEqualTo(START >>> 32);
        rtc.load(TIME_LOW, 4);
        assertThat(rtc.load(TIME_HIGH, 4)).isEqualTo((START >>> 32) + 1);
    }

    @Test
    void theTimeCanBeSetAndAResetForgetsIt() {
        clock.advance(100);
        set(TIME_HIGH, TIME_LOW, 1_000_000_000_000L);
        clock.advance(1);
        assertThat(time()).as("behind the storing instruction").isEqualTo(1_000_000_000_000L);
        rtc.reset();
        assertThat(time()).isEqualTo(START + 1010);
    }

    @Test
    void theAlarmRingsAtItsTime() {
        rtc.store(INTERRUPT_ENABLED, 4, 1);
        set(ALARM_HIGH, ALARM_LOW, START + 5001);
        assertThat(rtc.load(ALARM_STATUS, 4)).isEqualTo(1);
        clock.advance(500);
        assertThat(line.asserted()).isFalse();
        clock.advance(1);
        assertThat(line.asserted()).as("not before 5001 ns").isTrue();
        assertThat(rtc.load(ALARM_STATUS, 4)).isZero();
        rtc.store(CLEAR_INTERRUPT, 4, 1);
        assertThat(line.asserted()).isFalse();
    }

    @Test
    void anAlarmInThePastRingsAtOnce() {
        rtc.store(INTERRUPT_ENABLED, 4, 1);
        set(ALARM_HIGH, ALARM_LOW, 5);
        clock.advance(1);
        assertThat(line.asserted()).isTrue();
    }

    @Test
    void anAlarmThatIsClearedDoesNotRing() {
        rtc.store(INTERRUPT_ENABLED, 4, 1);
        set(ALARM_HIGH, ALARM_LOW, START + 1000);
        rtc.store(CLEAR_ALARM, 4, 1);
        assertThat(clock.pending()).isZero();
    }

    @Test
    void anAlarmThatRingsWhileItsInterruptIsOffWaitsForIt() {
        set(ALARM_HIGH, ALARM_LOW, START + 1000);
        clock.advance(100);
        assertThat(line.asserted()).isFalse();
        rtc.store(INTERRUPT_ENABLED, 4, 1);
        assertThat(line.asserted()).isTrue();
    }

    @Test
    void settingTheTimeMovesAnArmedAlarm() {
        rtc.store(INTERRUPT_ENABLED, 4, 1);
        set(ALARM_HIGH, ALARM_LOW, START + 1_000_000);
        set(TIME_HIGH, TIME_LOW, START + 999_000);
        clock.advance(101);
        assertThat(line.asserted()).isTrue();
        set(ALARM_HIGH, ALARM_LOW, Long.MAX_VALUE);
        set(TIME_HIGH, TIME_LOW, Long.MIN_VALUE);
        assertThat(rtc.load(ALARM_STATUS, 4)).isEqualTo(1);
    }

    @Test
    void theStartIsAnOption() throws IOException {
        rtc = create("rtc,time=1970-01-01T00:00:01.5Z");
        assertThat(time()).isEqualTo(1_500_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"now", "2026-01-01", "9999-01-01T00:00:00Z", ""})
    void aTimeThatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> create("rtc,time=" + text)).hasMessageStartingWith("device rtc: time is '" + text);
    }

    private MappedDevice create(String specification) throws IOException {
        return new DeviceRegistry(List.<DeviceProvider>of(new RealTimeClockProvider()))
                .create(DeviceSpecification.parse(specification), context);
    }

    private long time() {
        long low = rtc.load(TIME_LOW, 4);
        return rtc.load(TIME_HIGH, 4) << 32 | low;
    }

    private void set(int high, int low, long value) {
        rtc.store(high, 4, (int) (value >>> 32));
        rtc.store(low, 4, (int) value);
    }
}
