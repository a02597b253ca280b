package dev.turnstile.emulator.debug;

import dev.turnstile.emulator.machine.MachineState;
import dev.turnstile.isa.elf.Bytes;
import java.util.List;

/**
 * A machine at one moment, so that others can go on from there: its own state, and all that its devices have been told on the way,
 * by which new devices come to be in theirs. See {@link DeviceJournal}.
 *
 * @param state hart, TLB and memory
 * @param accesses to registers, in their order
 * @param transfers of devices from and to memory, in their order
 */
public record Snapshot(MachineState state, List<Access> accesses, List<Transfer> transfers) {
    /** Keeps its own lists. */
    public Snapshot {
        accesses = List.copyOf(accesses);
        transfers = List.copyOf(transfers);
    }

    /** What the hart may do to a device. */
    enum Kind {
        LOAD,
        STORE,
        RESET
    }

    /**
     * An access to a register.
     *
     * @param time on the virtual clock
     * @param device counted in the order in which devices are put on the bus
     */
    record Access(long time, int device, Kind kind, int offset, int width, int value) {}

    /**
     * An access of a device to memory.
     *
     * @param granted whether it was not refused
     * @param bytes what was read; none for a write
     */
    record Transfer(boolean granted, Bytes bytes) {}
}
