package dev.turnstile.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.bus.DeviceTap.Place;
import dev.turnstile.emulator.bus.InterruptLine;
import dev.turnstile.emulator.device.FakeClock;
import dev.turnstile.emulator.device.FakeLine;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Interrupts that are lost, late, doubled, or for nothing. */
class FaultyLineTest {
    private static final Place DEVICE = new Place("device", "kind", 0x1001_0000, 16);

    private final FakeClock clock = new FakeClock();
    private final FakeLine seen = new FakeLine();
    private final List<String> told = new ArrayList<>();

    @Test
    void secondInterruptIsLost() {
        InterruptLine line = line("device:lost-interrupt,at=2");

        assertThat(interrupts(line, 3)).containsExactly(true, false, true);
        assertThat(told).containsExactly("lost-interrupt at 0");
    }

    @Test
    void allInterruptsAreLostFromATimeOn() {
        InterruptLine line = line("device:lost-interrupt,after=100,times=0");

        assertThat(interrupts(line, 2)).containsExactly(true, true);
        clock.advance(100);
        assertThat(interrupts(line, 3)).containsExactly(false, false, false);
    }

    @Test
    void delayedInterruptComesLaterOrNotAtAllIfTheDeviceIsFaster() {
        InterruptLine line = line("device:delayed-interrupt,times=2,ticks=50");

        line.set(true);
        clock.advance(49);
        assertThat(seen.asserted()).isFalse();
        clock.advance(1);
        assertThat(seen.asserted()).isTrue();
        line.set(false);
        line.set(true);
        line.set(false);
        clock.advance(50);
        assertThat(seen.asserted()).isFalse();
        assertThat(seen.rises()).isEqualTo(1);
    }

    @Test
    void doubledInterruptStaysForAWhileWhenItHasBeenAcknowledged() {
        InterruptLine line = line("device:doubled-interrupt,ticks=50");

        line.set(true);
        line.set(false);
        clock.advance(49);
        assertThat(seen.asserted()).isTrue();
        clock.advance(1);
        assertThat(seen.asserted()).isFalse();
    }

    @Test
    void spuriousInterruptComesAtItsTime() {
        line("device:spurious-interrupt,after=100,ticks=10");

        clock.advance(99);
        assertThat(seen.rises()).isZero();
        clock.advance(1);
        assertThat(seen.asserted()).isTrue();
        clock.advance(10);
        assertThat(seen.asserted()).isFalse();
        assertThat(told).containsExactly("spurious-interrupt at 100");
    }

    @Test
    void everyStartOfTheMachineHasTheSameFaults() {
        FaultInjector injector = injector("seed=7,rate=3,fault=lost-interrupt");
        InterruptLine line = injector.line(DEVICE, seen);

        List<Boolean> first = interrupts(line, 30);
        injector.reset();
        assertThat(interrupts(line, 30)).isEqualTo(first).contains(true, false);
    }

    @Test
    void seedsDiffer() {
        assertThat(interrupts(line("seed=1,rate=2,fault=lost-interrupt"), 30))
                .isNotEqualTo(interrupts(line("seed=2,rate=2,fault=lost-interrupt"), 30));
    }

    private InterruptLine line(String rule) {
        return injector(rule).line(DEVICE, seen);
    }

    private FaultInjector injector(String rule) {
        return FaultPlan.of(List.of(rule))
                .telling((device, kind, time) -> told.add(kind.word() + " at " + time))
                .injector(clock);
    }

    /** Whether each of some interrupts, which are acknowledged, is seen. */
    private List<Boolean> interrupts(InterruptLine line, int count) {
        List<Boolean> arrived = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            line.set(true);
            arrived.add(seen.asserted());
            line.set(false);
        }
        return arrived;
    }
}
