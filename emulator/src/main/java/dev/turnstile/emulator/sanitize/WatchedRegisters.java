package dev.turnstile.emulator.sanitize;

import dev.turnstile.emulator.bus.MappedDevice;

/** A device's registers, watched. */
final class WatchedRegisters implements MappedDevice {
    private final WatchedDevice device;
    private final MappedDevice registers;
    private final RegisterRules rules;
    /** The width that its registers have. */
    private final int natural;

    WatchedRegisters(WatchedDevice device, MappedDevice registers, RegisterRules rules, int natural) {
        this.device = device;
        this.registers = registers;
        this.rules = rules;
        this.natural = natural;
    }

    @Override
    public int size() {
        return registers.size();
    }

    @Override
    public long load(int offset, int width) {
        device.beginLoad();
        rules.loading(offset, width);
        long value = registers.load(offset, width);
        if (value == REFUSED) {
            refused("reads", offset, width);
        }
        rules.loaded(offset, value);
        rules.acted();
        device.endAccess();
        return value;
    }

    @Override
    public boolean store(int offset, int width, int value) {
        device.beginStore();
        rules.storing(offset, width, value);
        boolean stored = registers.store(offset, width, value);
        if (!stored) {
            refused("writes", offset, width);
        }
        rules.acted();
        device.endAccess();
        return stored;
    }

    @Override
    public void reset() {
        registers.reset();
        rules.reset();
    }

    private void refused(String what, int offset, int width) {
        if (width == natural) {
            device.complain(
                    Kind.UNKNOWN_REGISTER,
                    String.format("the driver %s a register at 0x%x, and there is none", what, offset));
        } else {
            device.complain(
                    Kind.WRONG_WIDTH,
                    String.format(
                            "the driver %s %d bytes at 0x%x, where registers have %d", what, width, offset, natural));
        }
    }
}
