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
}
