package dev.turnstile.emulator.device;

import dev.turnstile.emulator.bus.MappedDevice;

/** The power switch: how the guest ends or restarts the machine. Its registers read as zero. */
public final class PowerDevice implements MappedDevice {
    /** Ends the machine by the guest's wish. */
    public static final int EXIT = 0x0;
    /** Ends the machine after a fault of the kernel itself. */
    public static final int PANIC = 0x4;
    /** Starts the machine again. */
    public static final int RESET = 0x8;

    private final Listener listener;

    /** What the machine does about it. It is called within the access, so that nothing is executed after it. */
    public interface Listener {
        /** The guest is done, with a status of 0 to 255. */
        void exited(int status);

        /** The guest's kernel has failed, with a status of 0 to 255. */
        void panicked(int status);

        /** The guest wants to start anew. */
        void resetRequested();
    }

    public PowerDevice(Listener listener) {
        this.listener = listener;
    }

    @Override
    public int size() {
        return 4096;
    }

    @Override
    public long load(int offset, int width) {
        return isRegister(offset, width) ? 0 : REFUSED;
    }

    @Override
    public boolean store(int offset, int width, int value) {
        if (!isRegister(offset, width)) {
            return false;
        }
        switch (offset) {
            case EXIT -> listener.exited(value & 0xff);
            case PANIC -> listener.panicked(value & 0xff);
            default -> listener.resetRequested();
        }
        return true;
    }

    /** The device has no state. */
    @Override
    public void reset() {}

    private static boolean isRegister(int offset, int width) {
        return width == 4 && (offset == EXIT || offset == PANIC || offset == RESET);
    }
}
