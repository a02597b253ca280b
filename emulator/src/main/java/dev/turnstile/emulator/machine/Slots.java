package dev.turnstile.emulator.machine;

import dev.turnstile.emulator.bus.DeviceTap;
import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.device.DeviceSpecification;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The slots, and the devices that are plugged into them. */
final class Slots {
    private final Wiring wiring;
    private final PluggedDevices plugged;
    private final Map<String, Integer> ranks = new HashMap<>();

    Slots(Wiring wiring, PluggedDevices plugged) {
        this.wiring = wiring;
        this.plugged = plugged;
    }

    /** A slot as the place of a device. */
    static DeviceTap.Place place(int slot, String name, String kind) {
        return new DeviceTap.Place(
                name, kind, MemoryLayout.SLOT_BASE + slot * MemoryLayout.SLOT_SIZE, MemoryLayout.IRQ_SLOT0 + slot);
    }

    /**
     * Fills the slots behind the disk's; nothing stays open if one of the devices can't be had.
     *
     * @throws IllegalArgumentException if one can't; the message is made for users
     */
    void fill() {
        try {
            int slot = 1;
            for (DeviceSpecification specification : plugged.wanted()) {
                slot = plugIn(slot, specification);
            }
            wiring.complete();
        } catch (RuntimeException e) {
            throw wiring.abandon(e);
        }
    }

    /** Puts a device into as many slots as its registers need, and returns the next free one. */
    private int plugIn(int slot, DeviceSpecification wanted) {
        if (slot == MemoryLayout.SLOT_COUNT) {
            throw noRoom(wanted);
        }
        try {
            DeviceTap.Place place = place(
                    slot,
                    name(wanted),
                    plugged.registry().provider(wanted.name()).kind());
            MappedDevice device = plugged.registry().create(wanted, wiring.context(place));
            int next = slot + device.size() / MemoryLayout.SLOT_SIZE;
            if (next > MemoryLayout.SLOT_COUNT) {
                Wiring.close(device);
                throw noRoom(wanted);
            }
            wiring.attach(place, device);
            return next;
        } catch (IOException e) {
            throw new IllegalArgumentException("device " + wanted.name() + ": " + e.getMessage(), e);
        }
    }

    /** A device's own name, that of the second one of that name with a 2 behind it, and so on. */
    private String name(DeviceSpecification wanted) {
        int rank = ranks.merge(wanted.name(), 1, Integer::sum);
        return rank == 1 ? wanted.name() : wanted.name() + rank;
    }

    private static IllegalArgumentException noRoom(DeviceSpecification wanted) {
        return new IllegalArgumentException(
                "no room for device " + wanted.name() + ": the " + MemoryLayout.SLOT_COUNT + " slots are taken");
    }
}
