package dev.turnstile.emulator.fault;

import dev.turnstile.emulator.bus.Clock;
import dev.turnstile.emulator.bus.Deadline;
import dev.turnstile.emulator.bus.DeviceTap;
import dev.turnstile.emulator.bus.DmaPort;
import dev.turnstile.emulator.bus.InterruptLine;
import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.device.Cabled;
import dev.turnstile.emulator.fault.DeviceFaults.Armed;
import dev.turnstile.emulator.fault.FaultKind.Where;
import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.host.HostFiles;
import dev.turnstile.emulator.host.OutputFile;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Lets the faults of a {@link FaultPlan} happen to the devices of one machine. It is asked about each device when the machine is built;
 * where nothing is to go wrong, nothing stands in between.
 */
public final class FaultInjector implements DeviceTap {
    private final List<FaultSource> sources;
    private final FaultListener listener;
    private final Clock clock;
    private final Map<String, DeviceFaults> devices = new LinkedHashMap<>();
    /** Those that have found their place. */
    private final Set<FaultSource> placed = new HashSet<>();

    FaultInjector(List<FaultSource> sources, FaultListener listener, Clock clock) {
        this.sources = sources;
        this.listener = listener;
        this.clock = clock;
    }

    @Override
    public MappedDevice registers(Place place, MappedDevice device) {
        DeviceFaults faults = faults(place);
        if (device instanceof Cabled cabled && cabled.hasCable() && concerns(faults, Where.CABLE)) {
            faults.at(Where.CABLE).forEach(fault -> pull(cabled, faults, fault));
        }
        return concerns(faults, Where.REGISTERS) ? new FaultyRegisters(faults, device) : device;
    }

    /** Lets a cable be pulled out, and, if that is to end, be plugged in again. */
    private void pull(Cabled cabled, DeviceFaults faults, Armed fault) {
        long ticks = fault.value(FaultOption.TICKS);
        Deadline again = clock.deadline(() -> cabled.setLinked(true));
        faults.whenReset(() -> {
            again.cancel();
            cabled.setLinked(true);
        });
        faults.schedule(fault, () -> {
            cabled.setLinked(false);
            if (ticks > 0) {
                again.at(clock.now() + ticks);
            }
        });
    }

    @Override
    public DmaPort memory(Place place, DmaPort port) {
        DeviceFaults faults = faults(place);
        return concerns(faults, Where.MEMORY) || concerns(faults, Where.REGISTERS)
                ? new FaultyMemory(faults, port)
                : port;
    }

    @Override
    public InterruptLine line(Place place, InterruptLine line) {
        DeviceFaults faults = faults(place);
        return concerns(faults, Where.LINE) || concerns(faults, Where.REGISTERS) ? new FaultyLine(faults, line) : line;
    }

    /** The medium of a disk, as the disk is to see it. */
    public BlockStore medium(Place place, BlockStore store) {
        DeviceFaults faults = faults(place);
        return concerns(faults, Where.MEDIUM) ? new FaultyMedium(faults, store) : store;
    }

    /** The host's files, as a device is to see them: its disks may fail. */
    public HostFiles files(Place place, HostFiles files) {
        if (faults(place).at(Where.MEDIUM).isEmpty()) {
            return files;
        }
        return new HostFiles() {
            @Override
            public BlockStore disk(String name, BlockStore.Access access) throws IOException {
                return medium(place, files.disk(name, access));
            }

            @Override
            public byte[] read(String name) throws IOException {
                return files.read(name);
            }

            @Override
            public OutputFile create(String name) throws IOException {
                return files.create(name);
            }
        };
    }

    /**
     * All devices have been asked about.
     *
     * @throws IllegalArgumentException if one of the faults can happen to none of them; the message is made for users
     */
    public void check() {
        for (FaultSource source : sources) {
            if (!placed.contains(source)) {
                throw source.misplaced(devices.keySet());
            }
        }
    }

    /** The machine starts anew, behind its devices: everything happens once more. */
    public void reset() {
        devices.values().forEach(DeviceFaults::reset);
    }

    /** The machine has ended: from now on nothing goes wrong. */
    public void end() {
        devices.values().forEach(DeviceFaults::end);
    }

    private DeviceFaults faults(Place place) {
        return devices.computeIfAbsent(place.name(), name -> new DeviceFaults(name, sources, clock, listener));
    }

    private boolean concerns(DeviceFaults faults, Where where) {
        List<Armed> there = faults.at(where);
        there.forEach(fault -> placed.add(fault.source()));
        return !there.isEmpty();
    }
}
