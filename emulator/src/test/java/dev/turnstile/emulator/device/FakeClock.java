package dev.turnstile.emulator.device;

import dev.turnstile.emulator.bus.Clock;
import dev.turnstile.emulator.bus.Deadline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A clock that stands still until a test moves it. */
public final class FakeClock implements Clock {
    private final List<FakeDeadline> deadlines = new ArrayList<>();
    private long now;

    @Override
    public long now() {
        return now;
    }

    @Override
    public Deadline deadline(Runnable action) {
        FakeDeadline deadline = new FakeDeadline(action);
        deadlines.add(deadline);
        return deadline;
    }

    /** Lets time pass, and everything happen that falls into it, the last tick included. */
    public void advance(long ticks) {
        advanceTo(now + ticks);
    }

    /** Lets time pass until the given tick. */
    public void advanceTo(long time) {
        for (FakeDeadline next = next(); next != null && next.time <= time; next = next()) {
            now = Math.max(now, next.time);
            next.pending = false;
            next.action.run();
        }
        now = time;
    }

    /** Jumps to the next deadline, as a machine does that waits for an interrupt; false if there is none. */
    public boolean jump() {
        FakeDeadline next = next();
        if (next == null) {
            return false;
        }
        advanceTo(Math.max(now, next.time));
        return true;
    }

    /** How many deadlines are set. */
    public int pending() {
        return (int) deadlines.stream().filter(FakeDeadline::pending).count();
    }

    private @Nullable FakeDeadline next() {
        return deadlines.stream()
                .filter(FakeDeadline::pending)
                .min(Comparator.comparingLong(FakeDeadline::time))
                .orElse(null);
    }

    private static final class FakeDeadline implements Deadline {
        private final Runnable action;
        private boolean pending;
        private long time;

        FakeDeadline(Runnable action) {
            this.action = action;
        }

        @Override
        public void at(long time) {
            this.time = time;
            pending = true;
        }

        @Override
        public void cancel() {
            pending = false;
        }

        @Override
        public boolean pending() {
            return pending;
        }

        @Override
        public long time() {
            return time;
        }
    }
}
