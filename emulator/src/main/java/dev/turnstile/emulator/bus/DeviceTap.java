package dev.turnstile.emulator.bus;

/**
 * Stands between a device and the rest of the machine: everything that passes there, register accesses (and so doorbells), DMA and interrupts, goes
 * through what it gives back. It may look, as a sanitizer or a log does, or change what passes, as the injection of faults does. A machine without
 * taps has nothing in between.
 *
 * <p>It is called between two instructions of the guest, as devices are, and once for each device, when the machine is built.
 */
public interface DeviceTap {
    /** No tap: everything passes as it is. */
    DeviceTap NONE = new DeviceTap() {};

    /**
     * Which device it is.
     *
     * @param name what people call it: no other device of the machine has the same
     * @param kind as in the device table
     * @param base physical address of its registers
     * @param interrupt its number at the interrupt controller, 0 for none
     */
    record Place(String name, String kind, int base, int interrupt) {}

    /** The registers as the hart is to see them; also told of resets. */
    default MappedDevice registers(Place place, MappedDevice device) {
        return device;
    }

    /** The memory as the device is to see it; what is between it and RAM, such as an IOMMU, comes behind. */
    default DmaPort memory(Place place, DmaPort port) {
        return port;
    }

    /** The interrupt line as the device is to see it. */
    default InterruptLine line(Place place, InterruptLine line) {
        return line;
    }

    /** Both: this one is nearer to the device. */
    default DeviceTap and(DeviceTap outer) {
        DeviceTap inner = this;
        return new DeviceTap() {
            @Override
            public MappedDevice registers(Place place, MappedDevice device) {
                return outer.registers(place, inner.registers(place, device));
            }

            @Override
            public DmaPort memory(Place place, DmaPort port) {
                return inner.memory(place, outer.memory(place, port));
            }

            @Override
            public InterruptLine line(Place place, InterruptLine line) {
                return inner.line(place, outer.line(place, line));
            }
        };
    }
}
