package dev.turnstile.emulator.bus;

import org.jspecify.annotations.Nullable;

/** The physical address space as loads and stores see it: memory, and the registers of devices. */
public final class Bus {
    private static final int PAGE_BITS = 12;

    private final PhysicalMemory memory;
    private final WatchedFrames watched;
    private final int firstPage;
    private final @Nullable MappedDevice[] devices;
    private final int[] bases;

    /**
     * A bus without devices.
     *
     * @param deviceBase first address of the window in which devices may be attached, a multiple of 4096
     * @param deviceSize size of that window, a multiple of 4096
     */
    public Bus(PhysicalMemory memory, WatchedFrames watched, int deviceBase, int deviceSize) {
        this.memory = memory;
        this.watched = watched;
        this.firstPage = deviceBase >>> PAGE_BITS;
        this.devices = new MappedDevice[deviceSize >>> PAGE_BITS];
        this.bases = new int[devices.length];
    }

    /** The memory on this bus. */
    public PhysicalMemory memory() {
        return memory;
    }

    /** The frames whose writes are reported. */
    public WatchedFrames watched() {
        return watched;
    }

    /**
     * Maps a device's registers.
     *
     * @throws IllegalArgumentException if they don't lie in the window for devices or overlap with another's
     */
    public void attach(int base, MappedDevice device) {
        int first = (base >>> PAGE_BITS) - firstPage;
        int pages = device.size() >>> PAGE_BITS;
        for (int page = first; page < first + pages; page++) {
            if (page < 0 || page >= devices.length || devices[page] != null) {
                throw new IllegalArgumentException("no room for a device at 0x" + Integer.toHexString(base));
            }
            devices[page] = device;
            bases[page] = base;
        }
    }

    /**
     * Reads at a physical address that is aligned to the width.
     *
     * @return the value, zero-extended, or {@link MappedDevice#REFUSED}
     */
    public long load(int address, int width) {
        int index = memory.index(address);
        if (index != PhysicalMemory.NONE) {
            return Integer.toUnsignedLong(memory.load(index, width));
        }
        int page = (address >>> PAGE_BITS) - firstPage;
        @Nullable MappedDevice device = device(page);
        return device == null ? MappedDevice.REFUSED : device.load(address - bases[page], width);
    }

    /**
     * Writes at a physical address that is aligned to the width.
     *
     * @return false if the write is refused
     */
    public boolean store(int address, int width, int value) {
        int index = memory.index(address);
        if (index != PhysicalMemory.NONE) {
            if (!memory.writable(index)) {
                return false;
            }
            memory.store(index, width, value);
            watched.written(index, width);
            return true;
        }
        int page = (address >>> PAGE_BITS) - firstPage;
        @Nullable MappedDevice device = device(page);
        return device != null && device.store(address - bases[page], width, zeroExtended(value, width));
    }

    private @Nullable MappedDevice device(int page) {
        return page >= 0 && page < devices.length ? devices[page] : null;
    }

    private static int zeroExtended(int value, int width) {
        return width == 4 ? value : value & (1 << 8 * width) - 1;
    }
}
