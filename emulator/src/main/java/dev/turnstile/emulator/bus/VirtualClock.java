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
            due.time = NEVER;
            findNext();
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
    private void findNext() {
        long earliest = NEVER;
        for (int i = 0; i < alarms.size(); i++) {
            earliest = Math.min(earliest, alarms.get(i).time);
        }
        boolean earlier = earliest < next;
        next = earliest;
        if (earlier) {
            onEarlier.run();
        }
    }

    private final class Alarm implements Deadline {
        private final Runnable action;
        private long time = NEVER;

        Alarm(Runnable action) {
            this.action = action;
        }

        @Override
        public void at(long wanted) {
            time = Math.max(wanted, now() + 1);
            findNext();
        }

        @Override
        public void cancel() {
            time = NEVER;
            findNext();
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
