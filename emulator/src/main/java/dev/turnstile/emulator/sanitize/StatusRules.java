package dev.turnstile.emulator.sanitize;

import java.util.function.LongSupplier;

/** The rule of devices with a register in which writing ones acknowledges. */
final class StatusRules implements RegisterRules {
    private final LongSupplier pending;
    private final int register;
    private final Acknowledgement acknowledgement;

    /**
     * @param register its offset
     * @param pending what there is to be acknowledged
     */
    StatusRules(WatchedDevice device, int register, LongSupplier pending) {
        this.register = register;
        this.pending = pending;
        this.acknowledgement = new Acknowledgement(device);
    }

    @Override
    public void storing(int offset, int width, int value) {
        if (offset == register) {
            acknowledgement.acknowledging(pending.getAsLong(), value);
        } else {
            acknowledgement.begin();
        }
    }

    @Override
    public void line(boolean asserted) {
        if (asserted) {
            acknowledgement.begin();
        }
    }

    @Override
    public void reset() {
        acknowledgement.begin();
    }
}
