package dev.turnstile.emulator.bus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Keeps the deadlines of all devices and runs them in order of time. What time it is, the machine says. */
public final class VirtualClock implements Clock {
    /** What {@link #next} returns when no deadline is set. */
    public static final long NEVER = Long.MAX_VALUE;

    private final LongSupplier present;
    private final Runnable onEarlier;
    private final List<Alarm> alarms = new ArrayList<>();
    private long next = NEVER;

    /**
     * A clock without deadlines.
     *
     * @param present the present in ticks, at any moment
     * @param onEarlier is run whenever {@link #next} has become earlier, so that a running engine can be stopped in time
     */
    public VirtualClock(LongSupplier present, Runnable onEarlier) {
        this.present = present;
        this.onEarlier = onEarlier;
    }

    @Override
    public long now() {
        return present.getAsLong();
    }

    @Override
    public Deadline deadline(Runnable action) {
        Alarm alarm = new Alarm(action);
        alarms.add(alarm);
        return alarm;
    }

    /** Time of the earliest deadline, or {@link #NEVER}. */
    public long next() {
        return next;
    }

    /** Runs the actions of all deadlines that have come. */
    public void runDue() {
        while (next <= now()) {
            Alarm due = earliest();
            due.set(NEVER);
            due.action.run();
        }
    }

    private Alarm earliest() {
        for (Alarm alarm : alarms) {
            if (alarm.time == next) {
                return alarm;
            }
        }
        throw new IllegalStateException("no deadline at " + next);
    }

    /** A machine has a few dozen deadlines at most, so looking at all of them is as fast as any heap. */
    private long findNext() {
        long earliest = NEVER;
        for (int i = 0; i < alarms.size(); i++) {
            earliest = Math.min(earliest, alarms.get(i).time);
        }
        return earliest;
    }

    private final class Alarm implements Deadline {
        private final Runnable action;
        private long time = NEVER;

        Alarm(Runnable action) {
            this.action = action;
        }

        @Override
        public void at(long wanted) {
            set(Math.max(wanted, now() + 1));
        }

        @Override
        public void cancel() {
            set(NEVER);
        }

        /** Most deadlines are set and cancelled far behind the next one; only where that one goes away, all are looked at. */
        private void set(long newTime) {
            long old = time;
            time = newTime;
            if (newTime < next) {
                next = newTime;
                onEarlier.run();
            } else if (old == next) {
                next = findNext();
            }
        }

        @Override
        public boolean pending() {
            return time != NEVER;
        }

        @Override
        public long time() {
            return time;
        }
    }
}
