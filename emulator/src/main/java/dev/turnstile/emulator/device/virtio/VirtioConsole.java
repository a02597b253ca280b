package dev.turnstile.emulator.device.virtio;

import dev.turnstile.emulator.bus.Clock;
import dev.turnstile.emulator.device.Timing;
import dev.turnstile.emulator.device.WorkQueue;
import dev.turnstile.emulator.host.OutputFile;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A console (section 5.3) with one port. Its input is known in advance and comes a line at a time, whenever the driver has a buffer for it,
 * so that it arrives at the same instruction in every run.
 */
public final class VirtioConsole implements VirtioDevice {
    /** Feature: the configuration says how large the console is. */
    public static final long SIZE = 1L;
    /** Feature: a character can be written by the configuration, before there are queues. */
    public static final long EMERGENCY_WRITE = 1L << 2;

    /** Index of the queue with buffers for input. */
    public static final int RECEIVE = 0;
    /** Index of the queue with output. */
    public static final int TRANSMIT = 1;
    /** Where in the configuration a character is written. */
    public static final int EMERGENCY_AT = 8;

    private static final int KIND = 3;
    private static final int QUEUE_SIZE = 64;
    private static final int CONFIGURATION_BYTES = 12;
    private static final int PIECE = 4096;
    /** Most bytes of output in a buffer: its descriptors may name the same memory again and again. */
    private static final int MOST_BYTES = 1 << 20;

    private final byte[] input;
    private final @Nullable OutputFile output;
    private final WorkQueue<Line> arriving;
    private final WorkQueue<DescriptorChain> leaving;
    private final ConfigurationSpace configuration = new ConfigurationSpace(CONFIGURATION_BYTES);
    private final byte[] piece = new byte[PIECE];

    private @Nullable VirtioPort port;
    /** How much of the input has been given to the driver, and how much of it has found a buffer. */
    private int given;

    private int promised;

    /** A part of the input and the buffer that it goes into. */
    private record Line(DescriptorChain chain, int from, int length) {}

    /**
     * @param timing of a request in either direction
     * @param input all that will ever come in
     * @param output where the output goes; null for nowhere
     */
    public VirtioConsole(Clock clock, Timing timing, int columns, int rows, byte[] input, @Nullable OutputFile output) {
        this.input = input;
        this.output = output;
        this.arriving = new WorkQueue<>(clock, timing, this::receive);
        this.leaving = new WorkQueue<>(clock, timing, this::transmit);
        configuration.bytes().putShort(0, (short) columns).putShort(2, (short) rows);
    }

    @Override
    public int kind() {
        return KIND;
    }

    @Override
    public long features() {
        return SIZE | EMERGENCY_WRITE;
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
        if (port != null && queue == port.queue(RECEIVE)) {
            offerInput(queue);
            return;
        }
        for (DescriptorChain chain = queue.take(); chain != null; chain = queue.take()) {
            leaving.add(chain, chain.readable());
        }
    }

    @Override
    public void stopped(Virtqueue queue) {
        if (port != null && queue == port.queue(RECEIVE)) {
            takeInputBack();
        }
    }

    @Override
    public void reset() {
        takeInputBack();
        leaving.clear();
    }

    private void takeInputBack() {
        arriving.clear();
        promised = given;
    }

    @Override
    public void restart() {
        given = 0;
        promised = 0;
    }

    @Override
    public long loadConfiguration(int offset, int width) {
        return configuration.load(offset, width);
    }

    @Override
    public boolean storeConfiguration(int offset, int width, int value) {
        if (offset != EMERGENCY_AT) {
            return false;
        }
        if (output != null) {
            output.write(value);
            output.flush();
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        if (output != null) {
            output.close();
        }
    }

    /** Takes buffers as long as there is input for them. */
    private void offerInput(Virtqueue queue) {
        while (promised < input.length) {
            DescriptorChain chain = queue.take();
            if (chain == null) {
                return;
            }
            int length = (int) Math.min(chain.writable(), lineLength(promised));
            arriving.add(new Line(chain, promised, length), length);
            promised += length;
        }
    }

    private int lineLength(int from) {
        int end = from;
        while (end < input.length && input[end] != '\n') {
            end++;
        }
        return Math.min(end + 1, input.length) - from;
    }

    private void receive(Line line) {
        DescriptorChain chain = line.chain;
        if (chain.withdrawn()) {
            return;
        }
        try {
            if (chain.readable() > 0 || chain.writable() == 0) {
                throw new ProtocolViolation("a console's receive buffer that is not for the device to write");
            }
            chain.write(0, input, line.from, line.length);
            given = line.from + line.length;
            chain.complete(line.length);
        } catch (ProtocolViolation violation) {
            chain.reject(violation);
        }
    }

    private void transmit(DescriptorChain chain) {
        if (chain.withdrawn()) {
            return;
        }
        try {
            if (chain.writable() > 0 || chain.readable() > MOST_BYTES) {
                throw new ProtocolViolation("console output with a part to write, or of more than a megabyte");
            }
            for (long done = 0; done < chain.readable(); done += PIECE) {
                int count = (int) Math.min(chain.readable() - done, PIECE);
                chain.read(done, piece, 0, count);
                write(count);
            }
            chain.complete(0);
        } catch (ProtocolViolation violation) {
            chain.reject(violation);
        }
    }

    private void write(int count) {
        if (output != null) {
            for (int i = 0; i < count; i++) {
                output.write(piece[i]);
            }
            output.flush();
        }
    }
}
