package dev.turnstile.emulator.device.virtio;

import dev.turnstile.emulator.bus.Clock;
import dev.turnstile.emulator.device.Cabled;
import dev.turnstile.emulator.device.Timing;
import dev.turnstile.emulator.device.WorkQueue;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A network card (section 5.1): frames go out to a {@link Wire} and come in from it. Without offloads, every frame is what is on the
 * wire, behind a header of zeroes.
 */
public final class VirtioNet implements VirtioDevice, Cabled {
    /** Feature: the configuration says the card's address. */
    public static final long ADDRESS = 1L << 5;
    /** Feature: the configuration says whether the link is up. */
    public static final long LINK_STATUS = 1L << 16;

    /** Index of the queue with buffers for frames that come in. */
    public static final int RECEIVE = 0;
    /** Index of the queue with frames that go out. */
    public static final int TRANSMIT = 1;
    /** Bytes before each frame, in either direction. */
    public static final int HEADER_BYTES = 12;
    /** The longest frame, without checksum: 1500 bytes behind an Ethernet header with a VLAN tag. */
    public static final int LONGEST_FRAME = 1518;
    /** Frames that wait for a buffer; what comes when there are so many is lost. */
    public static final int BACKLOG = 64;

    private static final int KIND = 1;
    private static final int QUEUE_SIZE = 256;
    private static final int ADDRESS_BYTES = 6;
    private static final int STATUS_AT = 6;
    private static final int CONFIGURATION_BYTES = 8;
    private static final int LINK_UP = 1;
    /** In a received frame's header: how many buffers it is in, always one. */
    private static final int BUFFERS_AT = 10;

    private final Wire wire;
    private final WorkQueue<DescriptorChain> leaving;
    private final Deque<byte[]> arrived = new ArrayDeque<>();
    private final ConfigurationSpace configuration = new ConfigurationSpace(CONFIGURATION_BYTES);
    private @Nullable VirtioPort port;

    /**
     * @param timing of a frame, from the doorbell to the wire
     * @param address the card's, six bytes
     */
    public VirtioNet(Clock clock, Timing timing, byte[] address, Wire wire) {
        this.wire = wire;
        this.leaving = new WorkQueue<>(clock, timing, this::transmit);
        configuration.bytes().put(0, address, 0, ADDRESS_BYTES).putShort(STATUS_AT, (short) LINK_UP);
    }

    @Override
    public int kind() {
        return KIND;
    }

    @Override
    public long features() {
        return ADDRESS | LINK_STATUS;
    }

    @Override
    public int[] queueSizes() {
        return new int[] {QUEUE_SIZE, QUEUE_SIZE};
    }

    @Override
    public void attach(VirtioPort newPort) {
        port = newPort;
        wire.attach(this::receive);
    }

    @Override
    public void started() {
        wire.connect();
    }

    @Override
    public void notified(Virtqueue queue) {
        if (port == null || queue == port.queue(RECEIVE)) {
            deliver();
            return;
        }
        for (DescriptorChain chain = queue.take(); chain != null; chain = queue.take()) {
            leaving.add(chain, Math.max(0, chain.readable() - HEADER_BYTES));
        }
    }

    @Override
    public void reset() {
        leaving.clear();
        arrived.clear();
        wire.disconnect();
    }

    @Override
    public long loadConfiguration(int offset, int width) {
        return configuration.load(offset, width);
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }

    /** Whether the link is up; while it is down, no frame goes out or comes in. */
    public boolean linked() {
        return (configuration.bytes().getShort(STATUS_AT) & LINK_UP) != 0;
    }

    @Override
    public boolean hasCable() {
        return true;
    }

    @Override
    public void setLinked(boolean up) {
        if (up != linked()) {
            configuration.bytes().putShort(STATUS_AT, (short) (up ? LINK_UP : 0));
            if (port != null) {
                port.configurationChanged();
            }
        }
    }

    private void transmit(DescriptorChain chain) {
        if (chain.withdrawn()) {
            return;
        }
        try {
            if (chain.readable() < HEADER_BYTES || chain.writable() > 0) {
                throw new ProtocolViolation("a frame to send without a header, or with a part to write");
            }
            long length = chain.readable() - HEADER_BYTES;
            if (length <= LONGEST_FRAME && linked()) {
                byte[] frame = new byte[(int) length];
                chain.read(HEADER_BYTES, frame, 0, frame.length);
                chain.complete(0);
                wire.send(frame);
            } else {
                chain.complete(0); // Nothing on the wire would take it.
            }
        } catch (ProtocolViolation violation) {
            chain.reject(violation);
        }
    }

    private void receive(byte[] frame) {
        if (linked() && frame.length <= LONGEST_FRAME && arrived.size() < BACKLOG) {
            arrived.add(frame);
            deliver();
        }
    }

    /** Puts the frames that have come in into buffers, as long as there are both. */
    private void deliver() {
        while (port != null && !arrived.isEmpty()) {
            DescriptorChain chain = port.queue(RECEIVE).take();
            if (chain == null) {
                return;
            }
            byte[] frame = arrived.element();
            int length = HEADER_BYTES + frame.length;
            try {
                if (chain.readable() > 0 || chain.writable() < length) {
                    throw new ProtocolViolation(
                            "a receive buffer that is not for the device to write, or too small for " + frame.length
                                    + " bytes");
                }
                byte[] bytes = new byte[length];
                bytes[BUFFERS_AT] = 1;
                System.arraycopy(frame, 0, bytes, HEADER_BYTES, frame.length);
                chain.write(0, bytes, 0, length);
                arrived.remove();
                chain.complete(length);
            } catch (ProtocolViolation violation) {
                chain.reject(violation);
            }
        }
    }
}
