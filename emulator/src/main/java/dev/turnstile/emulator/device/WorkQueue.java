package dev.turnstile.emulator.device;

import dev.turnstile.emulator.bus.Clock;
import dev.turnstile.emulator.bus.Deadline;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * What a device has taken and not finished: each request ends when its {@link Timing} says so, in the order in which they came. It is
 * the device's own time, between the doorbell and the interrupt.
 *
 * @param <R> a request
 */
public final class WorkQueue<R> {
    private final Clock clock;
    private final Timing timing;
    private final Consumer<R> finish;
    private final Deadline due;
    private final Deque<Job<R>> waiting = new ArrayDeque<>();
    /** When the last requests end, as many as may be worked at together: the next one starts when the first of these has ended. */
    private final Deque<Long> ends = new ArrayDeque<>();

    private long channelFree;

    private record Job<R>(R request, long end) {}

    /**
     * @param finish performs a request at its end; it may add further ones
     */
    public WorkQueue(Clock clock, Timing timing, Consumer<R> finish) {
        this.clock = clock;
        this.timing = timing;
        this.finish = finish;
        this.due = clock.deadline(this::finishDue);
    }

    /**
     * Takes a request, as the effect of the instruction that is being executed or of a deadline.
     *
     * @param bytes that it moves
     */
    public void add(R request, long bytes) {
        long start = clock.now() + 1;
        if (timing.depth() > 0 && ends.size() == timing.depth()) {
            start = Math.max(start, ends.remove());
        }
        long end = Math.max(start + timing.latency(), channelFree) + timing.transfer(bytes);
        if (timing.bandwidth() > 0) {
            channelFree = end;
        }
        if (timing.depth() > 0) {
            ends.add(end);
        }
        waiting.add(new Job<>(request, end));
        awaitNext();
    }

    /** Number of requests that have not ended. */
    public int size() {
        return waiting.size();
    }

    /** Forgets them all. */
    public void clear() {
        waiting.clear();
        ends.clear();
        channelFree = 0;
        due.cancel();
    }

    private void finishDue() {
        for (Job<R> next = waiting.peek(); next != null && next.end <= clock.now(); next = waiting.peek()) {
            waiting.remove();
            finish.accept(next.request);
        }
        awaitNext();
    }

    private void awaitNext() {
        Job<R> next = waiting.peek();
        if (next != null && !due.pending()) {
            due.at(next.end);
        }
    }
}
