package dev.turnstile.emulator.device.virtio;

import dev.turnstile.emulator.bus.Clock;
import dev.turnstile.emulator.bus.Deadline;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A keyboard or a pointer (section 5.8), at which a script acts: each event happens at an exact tick. */
public final class VirtioInput implements VirtioDevice {
    /** Index of the queue with buffers for events. */
    public static final int EVENTS = 0;
    /** Index of the queue on which a driver sets lights and the like; there are none. */
    public static final int STATUS = 1;
    /** Where the configuration is selected. */
    public static final int SELECT_AT = 0;
    /** Where it says how many bytes there are. */
    public static final int SIZE_AT = 2;
    /** Where they are. */
    public static final int DATA_AT = 8;
    /** Events that wait for buffers; a moment of which they can't hold all is lost as a whole (section 5.8.6.2). */
    public static final int BACKLOG = 256;

    private static final int KIND = 18;
    private static final int QUEUE_SIZE = 64;
    private static final int EVENT_BYTES = 8;
    private static final int DATA_BYTES = 128;
    private static final int CONFIGURATION_BYTES = DATA_AT + DATA_BYTES;

    private final InputKind kind;
    private final List<InputScript.Moment> script;
    private final Deadline next;
    private final Deque<InputEvent> happened = new ArrayDeque<>();
    private final ConfigurationSpace configuration = new ConfigurationSpace(CONFIGURATION_BYTES);
    private final byte[] event = new byte[EVENT_BYTES];

    private @Nullable VirtioPort port;
    private int played;

    VirtioInput(Clock clock, InputKind kind, List<InputScript.Moment> script) {
        this.kind = kind;
        this.script = script;
        this.next = clock.deadline(this::play);
        awaitNext();
    }

    @Override
    public int kind() {
        return KIND;
    }

    @Override
    public long features() {
        return 0;
    }

    @Override
    public int[] queueSizes() {
        return new int[] {QUEUE_SIZE, QUEUE_SIZE};
    }

    @Override
    public void attach(VirtioPort newPort) {
        port = newPort;
    }

    @Override
    public void notified(Virtqueue queue) {
        if (port == null || queue == port.queue(EVENTS)) {
            deliver();
            return;
        }
        for (DescriptorChain chain = queue.take(); chain != null; chain = queue.take()) {
            chain.complete(0);
        }
    }

    @Override
    public void reset() {
        happened.clear();
        select(0, 0);
    }

    @Override
    public void restart() {
        played = 0;
        awaitNext();
    }

    @Override
    public long loadConfiguration(int offset, int width) {
        return configuration.load(offset, width);
    }

    @Override
    public boolean storeConfiguration(int offset, int width, int value) {
        if (width != 1 || offset > SELECT_AT + 1) {
            return false;
        }
        ByteBuffer bytes = configuration.bytes();
        bytes.put(offset, (byte) value);
        select(bytes.get(SELECT_AT) & 0xff, bytes.get(SELECT_AT + 1) & 0xff);
        return true;
    }

    /** Something happens now; what this kind of device does not have is ignored. The last event is {@link InputEvent#END}. */
    void happen(List<InputEvent> events) {
        boolean possible = events.stream().allMatch(kind::has);
        if (possible && port != null && happened.size() + events.size() <= BACKLOG) {
            happened.addAll(events);
            deliver();
        }
    }

    private void select(int select, int subselect) {
        byte[] data = kind.describe(select, subselect);
        ByteBuffer bytes = configuration.bytes();
        bytes.put(SELECT_AT, (byte) select).put(SELECT_AT + 1, (byte) subselect);
        bytes.put(SIZE_AT, (byte) data.length);
        bytes.put(DATA_AT, new byte[DATA_BYTES]).put(DATA_AT, data);
    }

    private void play() {
        List<InputEvent> events = script.get(played++).events();
        awaitNext();
        happen(events);
    }

    private void awaitNext() {
        if (played < script.size()) {
            next.at(script.get(played).time());
        } else {
            next.cancel();
        }
    }

    /** Puts events into buffers, as long as there are both. */
    private void deliver() {
        while (port != null && !happened.isEmpty()) {
            DescriptorChain chain = port.queue(EVENTS).take();
            if (chain == null) {
                return;
            }
            try {
                if (chain.readable() > 0 || chain.writable() < EVENT_BYTES) {
                    throw new ProtocolViolation("an event buffer that is not for the device to write, or too small");
                }
                InputEvent first = happened.remove();
                ByteBuffer.wrap(event)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putShort((short) first.type())
                        .putShort((short) first.code())
                        .putInt(first.value());
                chain.write(0, event, 0, EVENT_BYTES);
                chain.complete(EVENT_BYTES);
            } catch (ProtocolViolation violation) {
                chain.reject(violation);
            }
        }
    }
}
