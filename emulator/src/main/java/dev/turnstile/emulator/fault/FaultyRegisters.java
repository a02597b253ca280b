package dev.turnstile.emulator.fault;

import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.fault.DeviceFaults.Armed;
import dev.turnstile.emulator.fault.FaultKind.Where;

/** The registers of a device that may vanish: where nobody answers, a bus reads as ones, and stores are lost. */
final class FaultyRegisters implements MappedDevice {
    private final DeviceFaults faults;
    private final MappedDevice device;

    FaultyRegisters(DeviceFaults faults, MappedDevice device) {
        this.faults = faults;
        this.device = device;
        for (Armed fault : faults.at(Where.REGISTERS)) {
            if (fault.value(FaultOption.AT) == 0) {
                faults.schedule(fault, faults::vanish);
            }
        }
    }

    @Override
    public int size() {
        return device.size();
    }

    @Override
    public long load(int offset, int width) {
        return gone() ? (1L << 8 * width) - 1 : device.load(offset, width);
    }

    @Override
    public boolean store(int offset, int width, int value) {
        return gone() || device.store(offset, width, value);
    }

    @Override
    public void reset() {
        device.reset();
    }

    private boolean gone() {
        if (!faults.gone() && faults.occasion(FaultKind.VANISH) != null) {
            faults.vanish();
        }
        return faults.gone();
    }
}
