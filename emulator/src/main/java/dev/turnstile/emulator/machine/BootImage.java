package dev.turnstile.emulator.machine;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * What the host puts into RAM before a machine starts.
 *
 * @param entry physical address at which the kernel is entered
 * @param segments the kernel's parts
 * @param initialFileSystem contents of the initial RAM file system; empty for none
 */
public record BootImage(int entry, List<Segment> segments, ByteBuffer initialFileSystem) {
    /**
     * A part of the kernel.
     *
     * @param address physical
     * @param data its bytes
     * @param size bytes in memory, at least those of the data; what is behind them is zero
     */
    public record Segment(int address, ByteBuffer data, int size) {}
}
