package dev.turnstile.emulator.bus;

import java.util.ArrayList;
import java.util.List;

/**
 * The frames from which an engine keeps translated code. A watched frame stays out of every fast write path, so that a
 * store to it comes here, while stores to all others cost nothing extra.
 */
public final class WatchedFrames {
    /** Keeps fast paths for writes, and drops those to a frame. */
    @FunctionalInterface
    public interface FastWrites {
        /** From now on, writes to this frame must come by the slow path. */
        void drop(int frame);
    }

    /** How many watch each frame. */
    private final int[] watchers;

    private final List<FastWrites> fastWrites = new ArrayList<>();
    private final List<WriteObserver> observers = new ArrayList<>();

    /** None watched yet. */
    public WatchedFrames(int frames) {
        watchers = new int[frames];
    }

    /** Registers a fast path that has to be told when a frame becomes watched. */
    public void addFastWrites(FastWrites path) {
        fastWrites.add(path);
    }

    /** Registers an engine that has to be told of writes to watched frames. */
    public void addObserver(WriteObserver observer) {
        observers.add(observer);
    }

    /** Whether writes to a frame have to be reported. */
    public boolean contains(int frame) {
        return watchers[frame] != 0;
    }

    /** Starts to watch a frame. Each of these calls wants one of {@link #remove}. */
    public void add(int frame) {
        if (watchers[frame]++ == 0) {
            for (FastWrites path : fastWrites) {
                path.drop(frame);
            }
        }
    }

    /** Takes one call of {@link #add} back: after the last, nobody keeps code from this frame any more. */
    public void remove(int frame) {
        watchers[frame]--;
    }

    /** Reports a write that does not cross a frame; cheap if the frame is not watched. */
    public void written(int index, int length) {
        if (watchers[index >>> 12] != 0) {
            for (WriteObserver observer : observers) {
                observer.written(index, length);
            }
        }
    }
}
