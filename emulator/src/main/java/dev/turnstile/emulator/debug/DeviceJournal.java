package dev.turnstile.emulator.debug;

import dev.turnstile.emulator.bus.DeviceTap;
import dev.turnstile.emulator.bus.DmaPort;
import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.debug.Snapshot.Access;
import dev.turnstile.emulator.debug.Snapshot.Kind;
import dev.turnstile.emulator.debug.Snapshot.Transfer;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.isa.elf.Bytes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes down all that reaches a machine's devices, so that snapshots can be taken: what a device has become follows from that, as
 * no device knows anything else. In a new machine the same is done to new devices, at the same times; what they read from memory is
 * what they read then. So a snapshot needs nothing of a device, and a device need not know that there are any; and other taps, which have to be
 * nearer to the devices than this one, see the same as then, too.
 */
public final class DeviceJournal implements DeviceTap {
    /** What devices have read from memory is kept up to here; a machine with more to tell has no snapshots. */
    private static final int MOST_BYTES = 64 << 20;

    private final List<MappedDevice> devices = new ArrayList<>();
    private final List<Access> accesses = new ArrayList<>();
    private final List<Transfer> transfers = new ArrayList<>();
    private long bytes;
    private boolean complete = true;
    private @Nullable Machine machine;
    private @Nullable Iterator<Transfer> answers;

    /** Begins to write, for a machine that has not run yet and whose outermost tap this is. */
    public void record(Machine recorded) {
        machine = recorded;
    }

    /** Ends writing; there are no snapshots any more. */
    public void stop() {
        machine = null;
        complete = false;
        accesses.clear();
        transfers.clear();
    }

    /**
     * The machine as it is now, while it is not running; null if that can't be had, because an IOMMU has refused an access, which it
     * remembers and which would be granted now, or because too much has been moved.
     */
    public @Nullable Snapshot snapshot() {
        return machine == null || !complete ? null : new Snapshot(machine.state(), accesses, transfers);
    }

    /** Brings a machine that has not run yet to where another of the same configuration was; goes on writing. */
    public void resume(Machine resumed, Snapshot snapshot) {
        Iterator<Transfer> repeated = snapshot.transfers().iterator();
        answers = repeated;
        for (Access access : snapshot.accesses()) {
            resumed.passTimeTo(access.time());
            repeat(access);
        }
        resumed.passTimeTo(snapshot.state().hart().time());
        answers = null;
        resumed.resume(snapshot.state());
        accesses.addAll(snapshot.accesses());
        transfers.addAll(snapshot.transfers());
        machine = resumed;
    }

    private void repeat(Access access) {
        MappedDevice device = devices.get(access.device());
        switch (access.kind()) {
            case LOAD -> device.load(access.offset(), access.width());
            case STORE -> device.store(access.offset(), access.width(), access.value());
            case RESET -> device.reset();
        }
    }

    private void add(int device, Kind kind, int offset, int width, int value) {
        if (machine != null && complete) {
            accesses.add(new Access(machine.hart().time(), device, kind, offset, width, value));
        }
    }

    private void add(boolean granted, Bytes read, boolean restricted) {
        if (machine != null && complete) {
            transfers.add(new Transfer(granted, read));
            bytes += read.size();
            complete = bytes <= MOST_BYTES && (granted || !restricted);
        }
    }

    @Override
    public MappedDevice registers(Place place, MappedDevice device) {
        int number = devices.size();
        devices.add(device);
        return new MappedDevice() {
            @Override
            public int size() {
                return device.size();
            }

            @Override
            public long load(int offset, int width) {
                add(number, Kind.LOAD, offset, width, 0);
                return device.load(offset, width);
            }

            @Override
            public boolean store(int offset, int width, int value) {
                add(number, Kind.STORE, offset, width, value);
                return device.store(offset, width, value);
            }

            @Override
            public void reset() {
                add(number, Kind.RESET, 0, 0, 0);
                device.reset();
            }
        };
    }

    @Override
    public DmaPort memory(Place place, DmaPort port) {
        return new DmaPort() {
            @Override
            public boolean read(int address, byte[] to, int at, int length) {
                if (answers != null) {
                    Transfer answer = answers.next();
                    answer.bytes().copyTo(to, at);
                    return answer.granted();
                }
                boolean granted = port.read(address, to, at, length);
                Bytes read = granted ? Bytes.of(Arrays.copyOfRange(to, at, at + length)) : Bytes.EMPTY;
                add(granted, read, port.restricted());
                return granted;
            }

            @Override
            public boolean write(int address, byte[] from, int at, int length) {
                if (answers != null) {
                    return answers.next().granted();
                }
                boolean granted = port.write(address, from, at, length);
                add(granted, Bytes.EMPTY, port.restricted());
                return granted;
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
        };
    }
}
