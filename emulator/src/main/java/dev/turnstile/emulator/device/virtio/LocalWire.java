package dev.turnstile.emulator.device.virtio;

import dev.turnstile.emulator.bus.Clock;
import dev.turnstile.emulator.bus.Deadline;
import dev.turnstile.emulator.host.CaptureWriter;
import dev.turnstile.emulator.host.CaptureWriter.Direction;
import dev.turnstile.emulator.host.Frame;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A wire that ends within the machine: frames may come back, others may come from a recording, and all may be recorded. Everything on it
 * happens at an exact tick.
 */
final class LocalWire implements Wire {
    private static final long NANOSECONDS_PER_TICK = 1_000_000_000 / Clock.FREQUENCY;

    private final Clock clock;
    private final boolean loopback;
    private final List<Frame> recording;
    private final @Nullable CaptureWriter capture;
    private final Deadline next;

    private Receiver receiver = frame -> {};
    private long connected;
    private int played;

    /**
     * @param loopback whether what is sent comes back
     * @param recording comes in while there is a driver, at its own times from the first of its frames on
     * @param capture gets everything that is sent or comes in
     */
    LocalWire(Clock clock, boolean loopback, List<Frame> recording, @Nullable CaptureWriter capture) {
        this.clock = clock;
        this.loopback = loopback;
        this.recording = recording;
        this.capture = capture;
        this.next = clock.deadline(this::play);
    }

    @Override
    public void attach(Receiver newReceiver) {
        receiver = newReceiver;
    }

    @Override
    public void connect() {
        connected = clock.now() + 1;
        played = 0;
        awaitNext();
    }

    @Override
    public void disconnect() {
        next.cancel();
    }

    @Override
    public void send(byte[] frame) {
        record(frame, Direction.OUTBOUND);
        if (loopback) {
            arrive(frame);
        }
    }

    @Override
    public void close() throws IOException {
        if (capture != null) {
            capture.close();
        }
    }

    private void play() {
        Frame frame = recording.get(played++);
        awaitNext();
        arrive(frame.bytes());
    }

    private void awaitNext() {
        if (played < recording.size()) {
            long offset = recording.get(played).nanoseconds() - recording.get(0).nanoseconds();
            next.at(connected + Math.max(0, offset) / NANOSECONDS_PER_TICK);
        }
    }

    private void arrive(byte[] frame) {
        record(frame, Direction.INBOUND);
        receiver.receive(frame);
    }

    private void record(byte[] frame, Direction direction) {
        if (capture != null) {
            capture.add(new Frame(clock.now() * NANOSECONDS_PER_TICK, frame), direction);
        }
    }
}
