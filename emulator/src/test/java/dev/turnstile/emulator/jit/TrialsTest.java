package dev.turnstile.emulator.jit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.jit.Trials.Trial;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrialsTest {
    private long nanos;
    private final Trials trials = new Trials(() -> nanos);
    private final Trial trial = new Trial();

    private void interpret(long steps, long time) {
        trials.beginInterpreting();
        nanos += time;
        trials.endInterpreting(steps, 0);
    }

    private boolean run(long steps, long time) {
        return run(trial, steps, time);
    }

    private boolean run(Trials.Trial region, long steps, long time) {
        trials.begin(region);
        nanos += time;
        return trials.end(region, steps, 0);
    }

    /** Until it is trusted. */
    private void runUntilTrusted() {
        for (int i = 0; i < 10 && !trial.trusted(); i++) {
            run(500, 500);
        }
    }

    @Test
    void aRegionIsRunForMomentsUntilItIsKnownToBeFast() {
        interpret(1000, 3000);

        assertThat(trials.begin(trial)).isLessThan(1000);
        assertThat(run(500, 500)).as("trusted from now on").isTrue();
        assertThat(run(500, 500)).as("trusted before").isFalse();
    }

    @Test
    void runsStayShortUntilTheJvmHasSeenEnoughOfThem() {
        interpret(1000, 3000);
        Set<Integer> lengths = new HashSet<>();
        for (int i = 0; i < 600; i++) {
            lengths.add(trials.begin(trial));
            run(500, 500);
        }

        assertThat(lengths).as("every length").hasSize(512).allMatch(steps -> 0 < steps && steps <= 512);
        for (int i = 0; i < 6000; i++) {
            run(500, 500);
        }
        assertThat(trials.begin(trial)).isGreaterThan(100_000);
    }

    @Test
    void whatIsLostByTrialsIsASmallShareOfTheTime() {
        interpret(1000, 3000);
        Trials.Trial other = new Trials.Trial();

        run(500, 90_000);

        assertThat(trial.trusted()).isFalse();
        assertThat(trials.permits(trial, 10 * 90_000 / 3)).isFalse();
        assertThat(trials.permits(other, 10 * 90_000 / 3))
                .as("they all share it")
                .isFalse();
        assertThat(trials.permits(trial, 20 * 90_000 / 3)).isTrue();
    }

    @Test
    void whoIsTrustedNeedNotRest() {
        interpret(1000, 3000);
        runUntilTrusted();

        run(new Trials.Trial(), 500, 90_000);

        assertThat(trials.permits(trial, 1)).isTrue();
    }

    @Test
    void aMomentLaterTheNextIsOnTrialIfLittleWasLost() {
        interpret(1000, 3000);

        run(500, 5000);

        assertThat(trials.permits(new Trials.Trial(), 501)).isTrue();
    }

    @Test
    void anHeirHasToBeatWhatItReplaces() {
        interpret(1000, 4000);
        runUntilTrusted();
        Trials.Trial heir = new Trials.Trial();
        heir.competeWith(trial);

        assertThat(run(heir, 500, 1000)).as("faster than the interpreter").isFalse();
        assertThat(run(heir, 500, 400)).as("faster than the region, too").isTrue();
    }

    @Test
    void trialsAreLookedForIfSomebodyWaits() {
        interpret(1000, 3000);
        assertThat(trials.seeks(0)).as("nobody waits").isFalse();

        trials.permits(trial, 0);
        int looks = 0;
        while (trials.seeks(0)) {
            looks++;
        }

        assertThat(looks).as("not for ever").isBetween(100, 10_000);
    }

    @Test
    void theInterpreterIsMeasuredAgainFromTimeToTime() {
        interpret(1000, 3000);

        assertThat(trials.wantsInterpreter(1_000_000)).isFalse();
        assertThat(trials.wantsInterpreter(100_000_000)).isTrue();
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

        assertThat(trials.permits(trial, 1_000_000)).isTrue();
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
