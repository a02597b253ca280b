package dev.turnstile.emulator.machine;

import dev.turnstile.emulator.bus.Bus;
import dev.turnstile.emulator.bus.Clock;
import dev.turnstile.emulator.bus.DeviceTap;
import dev.turnstile.emulator.bus.DmaPort;
import dev.turnstile.emulator.bus.InterruptLine;
import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.device.DeviceContext;
import dev.turnstile.emulator.device.InterruptController;
import dev.turnstile.emulator.device.Iommu;
import dev.turnstile.emulator.fault.FaultInjector;
import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.host.HostFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Connects devices to the bus, to their interrupt lines and to memory: the one place through which all of that goes. */
final class Wiring {
    private final Bus bus;
    private final Clock clock;
    private final DmaPort memory;
    private final InterruptController interrupts;
    private final @Nullable Iommu iommu;
    private final HostFiles files;
    private final FaultInjector faults;
    private final DeviceTap tap;
    private final List<Part> parts = new ArrayList<>();

    /**
     * One device.
     *
     * @param device as it was made
     * @param registers as the hart sees it
     */
    record Part(DeviceTap.Place place, MappedDevice device, MappedDevice registers) {}

    /**
     * @param hart the interrupt line of the hart
     * @param withIommu whether devices reach memory through an IOMMU
     */
    Wiring(Bus bus, Clock clock, DmaPort memory, InterruptLine hart, boolean withIommu, PluggedDevices plugged) {
        this.bus = bus;
        this.clock = clock;
        this.memory = memory;
        this.files = plugged.files();
        this.faults = plugged.faults().injector(clock);
        this.tap = faults.and(plugged.tap());
        this.interrupts = new InterruptController(hart);
        this.iommu = withIommu ? new Iommu(bus.memory(), memory, interrupts.line(MemoryLayout.IRQ_IOMMU)) : null;
    }

    InterruptController interrupts() {
        return interrupts;
    }

    @Nullable
    Iommu iommu() {
        return iommu;
    }

    /** The interrupt line of a device that has one. */
    InterruptLine line(DeviceTap.Place place) {
        return tap.line(place, interrupts.line(place.interrupt()));
    }

    /** Everything that a device gets. */
    DeviceContext context(DeviceTap.Place place) {
        DmaPort port = iommu == null ? memory : iommu.port(place.interrupt());
        return new DeviceContext(clock, line(place), tap.memory(place, port), faults.files(place, files));
    }

    /** The medium of a disk, as the disk is to see it. */
    BlockStore medium(DeviceTap.Place place, BlockStore store) {
        return faults.medium(place, store);
    }

    /**
     * All devices are there.
     *
     * @throws IllegalArgumentException if a fault is wanted that none of them can have; the message is made for users
     */
    void complete() {
        faults.check();
    }

    /** Puts a device at its place on the bus. */
    void attach(DeviceTap.Place place, MappedDevice device) {
        MappedDevice registers = tap.registers(place, device);
        bus.attach(place.base(), registers);
        parts.add(new Part(place, device, registers));
    }

    /** All devices, in the order of the device table. */
    List<Part> parts() {
        return parts;
    }

    /** Puts every device into the state after power-on. */
    void reset() {
        for (Part part : parts) {
            part.registers().reset();
        }
        faults.reset();
    }

    /** Closes the devices that were plugged in, all of them; those of the machine itself hold nothing of their own. */
    void close() throws IOException {
        faults.end();
        IOException failure = null;
        for (Part part : parts) {
            try {
                if (part.place().base() > MemoryLayout.SLOT_BASE) {
                    close(part.device());
                }
            } catch (IOException e) {
                failure = e;
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Closes the devices because there will be no machine; what is to be thrown then. */
    RuntimeException abandon(RuntimeException reason) {
        try {
            close();
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
        return reason;
    }

    /** Closes a device, if it has something to give back. */
    static void close(MappedDevice device) throws IOException {
        if (device instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IOException(e);
            }
        }
    }
}
