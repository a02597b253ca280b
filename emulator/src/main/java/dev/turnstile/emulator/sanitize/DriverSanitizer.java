package dev.turnstile.emulator.sanitize;

import dev.turnstile.emulator.bus.DeviceTap;
import dev.turnstile.emulator.bus.DmaPort;
import dev.turnstile.emulator.bus.InterruptLine;
import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.device.DmaCopyEngine;
import dev.turnstile.emulator.device.Framebuffer;
import dev.turnstile.emulator.device.Iommu;
import dev.turnstile.emulator.device.RealTimeClock;
import dev.turnstile.emulator.device.nvme.NvmeController;
import dev.turnstile.emulator.device.virtio.VirtioMmio;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Stands between all devices and the machine, with one watch for each device's registers, memory and line. */
final class DriverSanitizer implements DeviceTap {
    private static final String INTERRUPTS = "interrupts";
    private static final String UART = "uart16550";
    private static final int WORD = 4;

    private final Map<Integer, WatchedDevice> byBase = new HashMap<>();
    private final Map<Integer, WatchedDevice> byInterrupt = new HashMap<>();
    private final Map<Integer, RegisterRules> rules = new HashMap<>();
    private @Nullable InterruptWatch interrupts;
    private @Nullable Scene scene;

    /** The machine is complete; those who are to look at the hart for it. */
    List<Onlooker> begin(Scene machine, GuestSymbols kernel) {
        scene = machine;
        if (interrupts == null) {
            return List.of(new MemoryWatch(machine));
        }
        interrupts.begin(kernel);
        return List.of(new MemoryWatch(machine), interrupts);
    }

    @Override
    public MappedDevice registers(Place place, MappedDevice device) {
        WatchedDevice watched = watched(place);
        RegisterRules rule = rulesFor(place, watched, device);
        rules.put(place.base(), rule);
        return new WatchedRegisters(watched, device, rule, place.kind().equals(UART) ? 1 : WORD);
    }

    @Override
    public DmaPort memory(Place place, DmaPort port) {
        return new WatchedPort(watched(place), port);
    }

    @Override
    public InterruptLine line(Place place, InterruptLine line) {
        WatchedDevice watched = watched(place);
        byInterrupt.put(place.interrupt(), watched);
        return asserted -> {
            if (asserted != watched.asserted()) {
                watched.setLine(asserted);
                rules.getOrDefault(place.base(), RegisterRules.NONE).line(asserted);
            }
            line.set(asserted);
        };
    }

    private WatchedDevice watched(Place place) {
        return byBase.computeIfAbsent(place.base(), base -> new WatchedDevice(place, () -> scene));
    }

    private RegisterRules rulesFor(Place place, WatchedDevice watched, MappedDevice device) {
        if (place.kind().equals(INTERRUPTS)) {
            interrupts = new InterruptWatch(watched, device, byInterrupt);
            return interrupts;
        }
        if (device instanceof VirtioMmio virtio) {
            return new VirtioRules(watched, virtio);
        }
        if (device instanceof NvmeController nvme) {
            return new NvmeRules(watched, nvme);
        }
        if (device instanceof DmaCopyEngine) {
            return new CopyEngineRules(watched, device);
        }
        if (device instanceof Framebuffer) {
            return new StatusRules(watched, Framebuffer.STATUS, () -> device.load(Framebuffer.STATUS, WORD));
        }
        if (device instanceof Iommu) {
            return new StatusRules(watched, Iommu.STATUS, () -> device.load(Iommu.STATUS, WORD));
        }
        if (device instanceof RealTimeClock) {
            return new StatusRules(watched, RealTimeClock.CLEAR_INTERRUPT, () -> watched.asserted() ? -1 : 0);
        }
        return RegisterRules.NONE;
    }
}
