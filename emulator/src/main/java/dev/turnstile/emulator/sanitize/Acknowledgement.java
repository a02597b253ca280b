package dev.turnstile.emulator.sanitize;

/** Whether a driver acknowledges an interrupt once more, when there is nothing left to acknowledge. */
final class Acknowledgement {
    private final WatchedDevice device;
    private boolean acknowledged;

    Acknowledgement(WatchedDevice device) {
        this.device = device;
    }

    /**
     * The driver acknowledges.
     *
     * @param pending what there is to be acknowledged
     * @param value what the driver acknowledges
     */
    void acknowledging(long pending, int value) {
        if (value != 0 && pending == 0 && acknowledged) {
            device.complain(
                    Kind.DOUBLE_ACKNOWLEDGE, "the driver acknowledges an interrupt that it has acknowledged before");
        }
        acknowledged |= (pending & value) != 0;
    }

    /** There is something new, or the driver begins anew: what it clears now may be left from before. */
    void begin() {
        acknowledged = false;
    }
}
