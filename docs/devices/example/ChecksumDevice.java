package example;

import dev.turnstile.emulator.bus.Clock;
import dev.turnstile.emulator.bus.Deadline;
import dev.turnstile.emulator.bus.DmaPort;
import dev.turnstile.emulator.bus.InterruptLine;
import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.device.DeviceContext;
import dev.turnstile.emulator.device.DeviceOption;
import dev.turnstile.emulator.device.DeviceOptions;
import dev.turnstile.emulator.device.DeviceProvider;
import java.util.List;

/** Adds up the bytes of a piece of memory: a doorbell, work that takes time, DMA that may be refused, an interrupt. */
public final class ChecksumDevice implements MappedDevice {
    private static final int ADDRESS = 0x00;
    private static final int LENGTH = 0x04; // writing it is the doorbell
    private static final int STATUS = 0x08; // writing it acknowledges
    private static final int SUM = 0x0c;

    private static final int DONE = 1;
    private static final int FAILED = 2;
    private static final int MOST_BYTES = 1 << 20; // a guest must not make the host work without end

    private final Clock clock;
    private final InterruptLine line;
    private final DmaPort memory;
    private final long latency;
    private final Deadline finished;

    private int address;
    private int length;
    private int status;
    private int sum;

    private ChecksumDevice(DeviceContext context, long latency) {
        this.clock = context.clock();
        this.line = context.line();
        this.memory = context.memory();
        this.latency = latency;
        this.finished = clock.deadline(this::addUp);
    }

    /** How {@code --device checksum} finds it. */
    public static final class Provider implements DeviceProvider {
        @Override
        public String name() {
            return "checksum";
        }

        @Override
        public String help() {
            return "adds up the bytes of a piece of memory";
        }

        @Override
        public List<DeviceOption> options() {
            return List.of(new DeviceOption("latency", "1000", "ticks from the doorbell to the interrupt"));
        }

        @Override
        public MappedDevice create(DeviceContext context, DeviceOptions options) {
            return new ChecksumDevice(context, options.number("latency", 0, 1_000_000_000));
        }
    }

    @Override
    public int size() {
        return 4096;
    }

    @Override
    public long load(int offset, int width) {
        if (width != 4) {
            return REFUSED;
        }
        return switch (offset) {
            case ADDRESS -> Integer.toUnsignedLong(address);
            case LENGTH -> Integer.toUnsignedLong(length);
            case STATUS -> status;
            case SUM -> Integer.toUnsignedLong(sum);
            default -> REFUSED; // the guest gets an access fault
        };
    }

    @Override
    public boolean store(int offset, int width, int value) {
        if (width != 4 || offset > SUM) {
            return false;
        }
        switch (offset) {
            case ADDRESS -> address = value;
            case LENGTH -> {
                length = value;
                memory.returned(this);
                memory.lent(this, address, Integer.toUnsignedLong(length), DmaPort.Use.READ);
                finished.at(clock.now() + 1 + latency);
            }
            case STATUS -> setStatus(0);
            default -> {} // SUM can only be read
        }
        return true;
    }

    /** Runs at the deadline, between two instructions of the guest. */
    private void addUp() {
        addUpBytes();
        memory.returned(this);
    }

    private void addUpBytes() {
        byte[] bytes = new byte[Math.max(0, Math.min(length, MOST_BYTES))];
        if (bytes.length != length || !memory.read(address, bytes, 0, bytes.length)) {
            setStatus(DONE | FAILED);
            return;
        }
        sum = 0;
        for (byte each : bytes) {
            sum += each & 0xff;
        }
        setStatus(DONE);
    }

    private void setStatus(int value) {
        status = value;
        line.set(status != 0);
    }

    @Override
    public void reset() {
        finished.cancel();
        memory.returned(this);
        address = 0;
        length = 0;
        sum = 0;
        setStatus(0);
    }
}
