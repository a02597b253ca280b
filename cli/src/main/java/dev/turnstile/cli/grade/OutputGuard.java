package dev.turnstile.cli.grade;

import dev.turnstile.emulator.bus.DeviceTap;
import dev.turnstile.emulator.bus.MappedDevice;

/** Stands before a machine's serial lines, and lets no more bytes out than it may print. What comes after is lost, and the run is over. */
final class OutputGuard implements DeviceTap {
    private static final String UART = "uart16550";
    /** The register that takes what is to be sent. */
    private static final int TRANSMIT = 0;

    private final int most;
    private Runnable exceeding = () -> {};
    private boolean exceeded;

    /**
     * @param most bytes, on each line
     */
    OutputGuard(int most) {
        this.most = most;
    }

    /** Is run when the guest wants to print more. */
    void onExceeding(Runnable action) {
        exceeding = action;
    }

    /** Whether it has wanted to. */
    boolean exceeded() {
        return exceeded;
    }

    @Override
    public MappedDevice registers(Place place, MappedDevice device) {
        return place.kind().equals(UART) ? new GuardedLine(device) : device;
    }

    private final class GuardedLine implements MappedDevice {
        private final MappedDevice line;
        private int printed;

        GuardedLine(MappedDevice line) {
            this.line = line;
        }

        @Override
        public int size() {
            return line.size();
        }

        @Override
        public long load(int offset, int width) {
            return line.load(offset, width);
        }

        @Override
        public boolean store(int offset, int width, int value) {
            if (offset == TRANSMIT && printed == most) {
                exceeded = true;
                exceeding.run();
                return true;
            }
            printed += offset == TRANSMIT ? 1 : 0;
            return line.store(offset, width, value);
        }

        @Override
        public void reset() {
            line.reset();
        }
    }
}
