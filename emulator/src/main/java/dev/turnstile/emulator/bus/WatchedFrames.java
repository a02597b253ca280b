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

    private final boolean[] watched;
    private final List<FastWrites> fastWrites = new ArrayList<>();
    private final List<WriteObserver> observers = new ArrayList<>();

    /** None watched yet. */
    public WatchedFrames(int frames) {
        watched = new boolean[frames];
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
        return watched[frame];
    }

    /** Starts to watch a frame. */
    public void add(int frame) {
        if (!watched[frame]) {
            watched[frame] = true;
            for (FastWrites path : fastWrites) {
                path.drop(frame);
            }
        }
    }

    /** Ends watching a frame: no engine keeps code from it any more. */
    public void remove(int frame) {
        watched[frame] = false;
    }

    /** Reports a write that does not cross a frame; cheap if the frame is not watched. */
    public void written(int index, int length) {
        if (watched[index >>> 12]) {
            for (WriteObserver observer : observers) {
                observer.written(index, length);
            }
        }
    }
}
