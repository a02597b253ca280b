package dev.turnstile.emulator.device.virtio;

import org.jspecify.annotations.Nullable;

/** The smallest virtio device: what it reads from a buffer it writes back behind it. Its configuration is a byte. */
final class EchoDevice implements VirtioDevice {
    static final int KIND = 42;
    static final long FEATURE = 1L << 3;

    private @Nullable VirtioPort port;
    private int configuration;

    @Override
    public int kind() {
        return KIND;
    }

    @Override
    public long features() {
        return FEATURE;
    }

    @Override
    public int[] queueSizes() {
        return new int[] {8, 2};
    }

    @Override
    public void attach(VirtioPort port) {
        this.port = port;
    }

    @Override
    public void notified(Virtqueue queue) {
        for (DescriptorChain chain = queue.take(); chain != null; chain = queue.take()) {
            int length = (int) Math.min(chain.readable(), chain.writable());
            byte[] bytes = new byte[length];
            try {
                chain.read(0, bytes, 0, length);
                chain.write(0, bytes, 0, length);
                chain.complete(length);
            } catch (ProtocolViolation violation) {
                chain.reject(violation);
            }
        }
    }

    /** Does of its own accord what else it does at a notification. */
    void poll() {
        if (port != null) {
            notified(port.queue(0));
        }
    }

    void configure(int value) {
        configuration = value;
        if (port != null) {
            port.configurationChanged();
        }
    }

    @Override
    public void reset() {
        configuration = 0;
    }

    @Override
    public long loadConfiguration(int offset, int width) {
        return offset == 0 && width == 1 ? configuration : -1;
    }

    @Override
    public boolean storeConfiguration(int offset, int width, int value) {
        configuration = value;
        return offset == 0 && width == 1;
    }
}
