package dev.turnstile.emulator.device.virtio;

/** A virtio device's way to its driver, for what the device does of its own accord. */
public interface VirtioPort {
    /** One of the device's queues; it gives no buffers until the driver is ready. */
    Virtqueue queue(int index);

    /** Tells the driver that the configuration has changed. */
    void configurationChanged();
}
