package dev.turnstile.emulator.device.virtio;

import dev.turnstile.emulator.bus.Clock;
import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.device.Timing;
import dev.turnstile.emulator.device.WorkQueue;
import java.util.Random;

/**
 * A source of random bytes (section 5.4). The bytes follow from the seed, so that a run can be repeated; a driver's reset does
 * not start them anew, the machine's does.
 */
public final class VirtioEntropy implements VirtioDevice {
    /** Most bytes that a request gets; the specification leaves it to the device to give fewer than are wanted. */
    public static final int MOST_BYTES = 4096;

    private static final int KIND = 4;
    private static final int QUEUE_SIZE = 64;

    private final long seed;
    private final WorkQueue<DescriptorChain> underWay;
    private final byte[] bytes = new byte[MOST_BYTES];
    private Random random;

    /**
     * @param timing from the doorbell to the interrupt
     */
    public VirtioEntropy(Clock clock, Timing timing, long seed) {
        this.seed = seed;
        this.underWay = new WorkQueue<>(clock, timing, this::fill);
        this.random = new Random(seed);
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
        return new int[] {QUEUE_SIZE};
    }

    @Override
    public void notified(Virtqueue queue) {
        for (DescriptorChain chain = queue.take(); chain != null; chain = queue.take()) {
            underWay.add(chain, wanted(chain));
        }
    }

    @Override
    public void reset() {
        underWay.clear();
    }

    @Override
    public void restart() {
        random = new Random(seed);
    }

    @Override
    public long loadConfiguration(int offset, int width) {
        return MappedDevice.REFUSED;
    }

    private static int wanted(DescriptorChain chain) {
        return (int) Math.min(chain.writable(), MOST_BYTES);
    }

    private void fill(DescriptorChain chain) {
        if (chain.withdrawn()) {
            return;
        }
        try {
            if (chain.readable() > 0 || chain.writable() == 0) {
                throw new ProtocolViolation("an entropy buffer that is not for the device to write");
            }
            int count = wanted(chain);
            random.nextBytes(bytes);
            chain.write(0, bytes, 0, count);
            chain.complete(count);
        } catch (ProtocolViolation violation) {
            chain.reject(violation);
        }
    }
}
