package dev.turnstile.emulator.fault;

import dev.turnstile.emulator.bus.DmaPort;

/** A way to memory on which accesses are refused. */
final class FaultyMemory implements DmaPort {
    private final DeviceFaults faults;
    private final DmaPort port;

    FaultyMemory(DeviceFaults faults, DmaPort port) {
        this.faults = faults;
        this.port = port;
    }

    @Override
    public boolean read(int address, byte[] to, int at, int length) {
        return passes() && port.read(address, to, at, length);
    }

    @Override
    public boolean write(int address, byte[] from, int at, int length) {
        return passes() && port.write(address, from, at, length);
    }

    @Override
    public boolean restricted() {
        return port.restricted();
    }

    @Override
    public void lent(Object holder, int address, long length, Use use) {
        port.lent(holder, address, length, use);
    }

    @Override
    public void returned(Object holder) {
        port.returned(holder);
    }

    @Override
    public long physical(int address) {
        return port.physical(address);
    }

    private boolean passes() {
        return !faults.gone() && faults.occasion(FaultKind.DMA_ERROR) == null;
    }
}
