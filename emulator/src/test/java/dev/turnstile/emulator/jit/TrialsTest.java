package dev.turnstile.emulator.jit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.jit.Trials.Trial;
import org.junit.jupiter.api.Test;

class TrialsTest {
    private long nanos;
    private final Trials trials = new Trials(() -> nanos);
    private final Trial trial = new Trial();

    private void interpret(long steps, long time) {
        trials.beginInterpreting();
        nanos += time;
        trials.endInterpreting(steps);
    }

    private boolean run(long steps, long time) {
        trials.begin(trial);
        nanos += time;
        return trials.end(trial, steps, 0);
    }

    @Test
    void aRegionIsRunForAMomentUntilItIsKnownToBeFast() {
        interpret(1000, 3000);

        assertThat(trials.begin(trial)).isLessThan(1000);
        assertThat(run(500, 500)).as("trusted from now on").isTrue();
        assertThat(trials.begin(trial)).isGreaterThan(100_000);
        assertThat(run(500, 500)).as("trusted before").isFalse();
    }

    @Test
    void aSlowRegionRestsLongerThanItHasRun() {
        interpret(1000, 3000);

        run(500, 30_000);

        assertThat(trial.trusted()).isFalse();
        assertThat(trial.rests(500)).isTrue();
        assertThat(trial.rests(30_000 / 3)).isTrue();
        assertThat(trial.rests(100 * 30_000 / 3)).isFalse();
    }

    @Test
    void aRegionThatBecomesSlowIsTrustedNoMore() {
        interpret(1000, 3000);
        run(500, 500);

        for (int i = 0; i < 100 && trial.trusted(); i++) {
            run(100_000, 10_000_000);
        }

        assertThat(trial.trusted()).isFalse();
    }

    @Test
    void theHostsSchedulerDoesNotCountForMuch() {
        interpret(1000, 3000);
        interpret(1000, 50_000_000);

        run(500, 50_000_000);

        assertThat(trial.rests(1_000_000)).isFalse();
        assertThat(run(500, 1000)).isTrue();
    }

    @Test
    void withoutAStopwatchEveryRegionIsFast() {
        Trials off = new Trials(Trials.NO_STOPWATCH);

        off.begin(trial);
        off.end(trial, 500, 0);

        assertThat(trial.trusted()).isTrue();
    }
}
