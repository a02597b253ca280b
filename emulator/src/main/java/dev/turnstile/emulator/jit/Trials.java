package dev.turnstile.emulator.jit;

import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps code from being run that is slower than the interpreter. A region that is new to the JVM is interpreted by it, a hundred times
 * slower than when it has been compiled, and becomes so again when the JVM takes a guess back. So regions are run for a few
 * steps now and then, for the JVM to see that they are wanted, until they have been seen to be fast; the stopwatch goes on from time to time
 * after that. What it says can't be seen by the guest.
 */
final class Trials {
    /** A stopwatch that never moves: every region is fast. */
    static final LongSupplier NO_STOPWATCH = () -> 0;

    private static final int TRIAL_STEPS = 500;
    /** Steps after which a region comes back, so that it is seen when it has become slow. */
    private static final int MOST_STEPS = 1 << 18;
    /** A run of so many steps is worth the stopwatch, and the next will be, too. */
    private static final int LONG_RUN = 1 << 12;
    /** Of shorter runs one in so many is measured. */
    private static final int SAMPLING = 16;
    /** A region rests so many times longer than slow runs have taken. */
    private static final int REST = 20;
    /** Nobody is judged by fewer steps: where little is measured, most of it is chance. */
    private static final int JUDGED_STEPS = 200;
    /** A slow run that took longer was probably the host's scheduler. */
    private static final long LONGEST_NANOS = 100_000;
    /** What the stopwatch itself takes, roughly; it matters for runs of a few steps. */
    private static final int STOPWATCH_NANOS = 40;
    /** How much better than the interpreter a region has to be. */
    private static final double BETTER = 0.75;

    private static final int AVERAGED = 8;

    private final LongSupplier stopwatch;
    /** Nanoseconds a step, averaged. */
    private double interpreterPace;

    private long started;

    /** Trials with a stopwatch that counts nanoseconds. */
    Trials(LongSupplier stopwatch) {
        this.stopwatch = stopwatch;
    }

    /** Whether nothing is measured. */
    boolean areOff() {
        return stopwatch == NO_STOPWATCH;
    }

    /**
     * Which translation to run where one is found: its heir, if that can be entered there and is not resting; else itself, if it is not.
     *
     * @param now the hart's instructions
     * @return null for the interpreter
     */
    @Nullable
    Translation choose(Translation found, int key, long now) {
        @Nullable Translation heir = found.heir();
        if (heir != null
                && heir.region().dispatched().contains(key)
                && !heir.trial().rests(now)) {
            return heir;
        }
        return found.code() == null || found.trial().rests(now) ? null : found;
    }

    /** Starts the stopwatch, if this run of a translation is to be measured; returns how many steps it may do. */
    int begin(Trial trial) {
        started = trial.isMeasured() ? stopwatch.getAsLong() : 0;
        return trial.trusted ? MOST_STEPS : TRIAL_STEPS;
    }

    /**
     * Judges a run.
     *
     * @return whether the translation has been trusted just now
     */
    boolean end(Trial trial, long steps, long now) {
        boolean measured = trial.isMeasured();
        trial.lastSteps = steps;
        trial.runs++;
        if (areOff() || !measured) {
            trial.trusted = true;
            return false;
        }
        trial.nanos += stopwatch.getAsLong() - started - STOPWATCH_NANOS;
        trial.steps += steps;
        if (trial.steps < JUDGED_STEPS) {
            return false;
        }
        return judge(trial, now);
    }

    private boolean judge(Trial trial, long now) {
        long nanos = trial.nanos;
        boolean fast = nanos < trial.steps * interpreterPace * BETTER;
        boolean trusted = fast && !trial.trusted;
        trial.nanos = 0;
        trial.steps = 0;
        if (fast) {
            trial.trusted = true;
            trial.strikes = 0;
        } else if (!trial.trusted || ++trial.strikes > 1) {
            trial.trusted = false;
            trial.restUntil = now + (long) (REST * Math.min(nanos, LONGEST_NANOS) / Math.max(interpreterPace, 1));
        }
        return trusted;
    }

    /** Starts the stopwatch for the interpreter. */
    void beginInterpreting() {
        started = stopwatch.getAsLong();
    }

    /** Takes the interpreter's time. */
    void endInterpreting(long steps) {
        if (steps > 0) {
            double pace = (double) (stopwatch.getAsLong() - started) / steps;
            interpreterPace += interpreterPace == 0
                    ? pace
                    : (Math.min(pace, AVERAGED * interpreterPace) - interpreterPace) / AVERAGED;
        }
    }

    /** What is known about the speed of one translation. */
    static final class Trial {
        private boolean trusted;
        private int strikes;
        private int runs;
        private long lastSteps;
        private long restUntil;
        /** What has been measured since the last judgement. */
        private long steps;

        private long nanos;

        /** Whether the code has been found to be fast. */
        boolean trusted() {
            return trusted;
        }

        /** Whether the code is not to be run yet. */
        boolean rests(long now) {
            return now < restUntil;
        }

        private boolean isMeasured() {
            return !trusted || lastSteps > LONG_RUN || runs % SAMPLING == 0;
        }
    }
}
