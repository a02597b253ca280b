package dev.turnstile.emulator.host;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class WallClockPacingTest {
    @Test
    @Timeout(60)
    void anInterruptedThreadDoesNotWait() {
        WallClockPacing pacing = new WallClockPacing(1);
        Thread.currentThread().interrupt();
        pacing.waiting(1_000_000);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @Timeout(60)
    void waitsAreAsLongAsTheyAre() {
        WallClockPacing pacing = new WallClockPacing(1_000_000_000);
        long start = System.nanoTime();
        for (int i = 0; i < 1000; i++) {
            pacing.waiting(10_000);
        }
        assertThat(System.nanoTime() - start)
                .as("ten milliseconds in thousandths, at the least, but for the last one")
                .isGreaterThan(8_000_000);
    }
}
