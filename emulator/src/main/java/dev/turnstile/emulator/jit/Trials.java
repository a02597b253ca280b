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

    /** The most steps of a run on trial, a power of two. */
    private static final int TRIAL_STEPS = 512;
    /** Odd, so that the lengths of runs on trial come to every number: where a run can end, one has ended before the JVM compiles. */
    private static final int TRIAL_STRIDE = 97;
    /**
     * For so many runs the JVM collects what it compiles by. They stay short even if the code is fast already: from long ones the JVM
     * would compile a version for each loop that it is in, and none for who comes from outside.
     */
    private static final int RIPE_RUNS = 6000;
    /** Steps after which a region comes back, so that it is seen when it has become slow. */
    private static final int MOST_STEPS = 1 << 18;
    /** A run of so many steps is worth the stopwatch, and the next will be, too. */
    private static final int LONG_RUN = 1 << 12;
    /** Of shorter runs one in so many is measured. */
    private static final int SAMPLING = 16;
    /** Nanoseconds that are lost by trials before there are none for a while. */
    private static final long LOST_AT_A_TIME = 30_000;
    /** So many times longer than what was lost. */
    private static final int REST = 15;
    /** What it takes, roughly, to look where the interpreter has come. */
    private static final int LOOK_NANOS = 50;
    /** Steps after which somebody who was waiting has probably gone. */
    private static final long LONGEST_WAIT = 20_000_000;
    /** Nobody is judged by fewer steps: where little is measured, most of it is chance. */
    private static final int JUDGED_STEPS = 200;
    /** A slow run that took longer was probably the host's scheduler. */
    private static final long LONGEST_NANOS = 100_000;
    /** What the stopwatch itself takes, roughly; it matters for runs of a few steps. */
    private static final int STOPWATCH_NANOS = 40;
    /** How much better than the interpreter a region has to be, to be trusted. */
    private static final double BETTER = 0.75;

    private static final int AVERAGED = 8;
    /** Steps after which the interpreter is measured again. */
    private static final long LONGEST_UNMEASURED = 16_000_000;

    private final LongSupplier stopwatch;
    /** Nanoseconds a step, averaged. */
    private double interpreterPace;

    private long started;
    /** When the interpreter was measured last. */
    private long interpreted;
    /** Until then, in the hart's instructions, nobody is on trial. */
    private long restUntil;
    /** When somebody was met last who is not trusted. */
    private long waiting = Long.MIN_VALUE / 2;

    /** Nanoseconds lost since then. */
    private double lost;

    /** Trials with a stopwatch that counts nanoseconds. */
    Trials(LongSupplier stopwatch) {
        this.stopwatch = stopwatch;
    }

    /** Whether nothing is measured. */
    boolean areOff() {
        return stopwatch == NO_STOPWATCH;
    }

    /**
     * Which translation to run where one is found: its heir, if that can be entered there and may be run now; else itself, if it may.
     *
     * @param now the hart's instructions
     * @return null for the interpreter
     */
    @Nullable
    Translation choose(Translation found, int key, long now) {
        if (wantsInterpreter(now)) {
            return null;
        }
        @Nullable Translation heir = found.heir();
        if (heir != null && heir.region().dispatched().contains(key) && permits(heir.trial(), now)) {
            return heir;
        }
        return found.code() != null && permits(found.trial(), now) ? found : null;
    }

    /**
     * Whether to look after each jump where the interpreter has come: it is time for trials, and somebody is waiting for one. Looking takes
     * its share of that time.
     */
    boolean seeks(long now) {
        if (now < restUntil || now - waiting > LONGEST_WAIT) {
            return false;
        }
        lose(LOOK_NANOS, now);
        return true;
    }

    /** Whether the interpreter is to be measured again: its speed is what everybody is judged by, and it is new to the JVM at first, too. */
    boolean wantsInterpreter(long now) {
        return !areOff() && now - interpreted > LONGEST_UNMEASURED;
    }

    /** Whether a region may be run: it is trusted, or it is time for a trial. */
    boolean permits(Trial trial, long now) {
        if (!trial.trusted) {
            waiting = now;
        }
        return trial.trusted || now >= restUntil;
    }

    /** Starts the stopwatch, if this run of a translation is to be measured; returns how many steps it may do. */
    int begin(Trial trial) {
        started = trial.isMeasured() ? stopwatch.getAsLong() : 0;
        return trial.isRipe() && trial.trusted || areOff()
                ? MOST_STEPS
                : 1 + (trial.runs * TRIAL_STRIDE & TRIAL_STEPS - 1);
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
        long nanos = stopwatch.getAsLong() - started - STOPWATCH_NANOS;
        trial.nanos += nanos;
        trial.steps += steps;
        if (!trial.trusted) {
            lose(loss(trial, nanos, steps), now);
        }
        return trial.steps >= JUDGED_STEPS && judge(trial);
    }

    /** The nanoseconds by which a run has taken longer than another way of doing its steps. */
    private double loss(Trial trial, long nanos, long steps) {
        double otherwise = trial.toBeat > 0 ? Math.min(trial.toBeat, interpreterPace) : interpreterPace;
        return Math.max(Math.min(nanos, LONGEST_NANOS) - steps * otherwise, 0);
    }

    private void lose(double nanos, long now) {
        lost += nanos;
        if (lost > LOST_AT_A_TIME) {
            restUntil = now + (long) (REST * lost / Math.max(interpreterPace, 1));
            lost = 0;
        }
    }

    private boolean judge(Trial trial) {
        double pace = (double) trial.nanos / trial.steps;
        boolean fast = trial.trusted
                ? pace < interpreterPace
                : pace < interpreterPace * BETTER && (trial.toBeat == 0 || pace < trial.toBeat);
        boolean trusted = fast && !trial.trusted;
        if (fast) {
            trial.trusted = true;
            trial.pace = pace;
            trial.strikes = 0;
        } else if (trial.trusted && ++trial.strikes > 1) {
            trial.trusted = false;
            trial.runs = 0;
        }
        trial.nanos = 0;
        trial.steps = 0;
        return trusted;
    }

    /** Starts the stopwatch for the interpreter. */
    void beginInterpreting() {
        started = stopwatch.getAsLong();
    }

    /** Takes the interpreter's time. */
    void endInterpreting(long steps, long now) {
        interpreted = now;
        if (steps > 0) {
            double pace = (double) (stopwatch.getAsLong() - started) / steps;
            interpreterPace +=
                    interpreterPace == 0 ? pace : (Math.min(pace, 2 * interpreterPace) - interpreterPace) / AVERAGED;
        }
    }

    /** What is known about the speed of one translation. */
    static final class Trial {
        private boolean trusted;
        private int strikes;
        private int runs;
        private long lastSteps;
        /** Nanoseconds a step, when it was found to be fast. */
        private double pace;
        /** Nanoseconds a step of what it is to replace, or 0. */
        private double toBeat;
        /** What has been measured since the last judgement. */
        private long steps;

        private long nanos;

        /** Whether the code has been found to be fast. */
        boolean trusted() {
            return trusted;
        }

        /** Lets the code be trusted only if it is not slower than some other, if that is trusted. */
        void competeWith(Trial other) {
            if (other.trusted) {
                toBeat = Math.max(toBeat, other.pace);
            }
        }

        private boolean isRipe() {
            return runs >= RIPE_RUNS;
        }

        private boolean isMeasured() {
            return !trusted || lastSteps > LONG_RUN || runs % SAMPLING == 0;
        }
    }
}
