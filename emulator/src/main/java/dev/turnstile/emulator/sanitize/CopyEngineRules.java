package dev.turnstile.emulator.sanitize;

import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.device.DmaCopyEngine;

/** How the copy engine is to be driven. */
final class CopyEngineRules implements RegisterRules {
    private static final int ENDED = DmaCopyEngine.DONE | DmaCopyEngine.ERROR;

    private final WatchedDevice device;
    private final MappedDevice registers;
    private final Acknowledgement acknowledgement;

    CopyEngineRules(WatchedDevice device, MappedDevice registers) {
        this.device = device;
        this.registers = registers;
        this.acknowledgement = new Acknowledgement(device);
    }

    @Override
    public void storing(int offset, int width, int value) {
        long status = registers.load(DmaCopyEngine.STATUS, 4);
        if (offset == DmaCopyEngine.STATUS) {
            acknowledgement.acknowledging(status & ENDED, value & ENDED);
        } else if ((status & DmaCopyEngine.BUSY) != 0) {
            device.complain(
                    Kind.WRONG_STATE,
                    String.format(
                            "the driver writes the register at 0x%x while the engine copies: the write is lost",
                            offset));
        } else if (offset == DmaCopyEngine.CONTROL) {
            acknowledgement.begin();
        }
    }

    @Override
    public void reset() {
        acknowledgement.begin();
    }
}
