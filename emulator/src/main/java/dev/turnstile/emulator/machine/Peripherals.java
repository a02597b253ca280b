package dev.turnstile.emulator.machine;

import dev.turnstile.emulator.device.DeviceSpecification;
import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.host.ByteSink;
import dev.turnstile.emulator.host.ByteSource;
import dev.turnstile.emulator.host.Pacing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The outside world of one machine.
 *
 * @param consoleInput what UART 0 receives; null for nothing, ever
 * @param consoleOutput what UART 0 transmits
 * @param log what UART 1 transmits
 * @param errorOutput what UART 2 transmits
 * @param disk medium of the disk in slot 0; null for no disk
 * @param pacing how waiting takes time
 * @param devices what else is plugged in, in the slots from 1 on
 */
public record Peripherals(
        @Nullable ByteSource consoleInput,
        ByteSink consoleOutput,
        ByteSink log,
        ByteSink errorOutput,
        @Nullable BlockStore disk,
        Pacing pacing,
        List<DeviceSpecification> devices) {
    /** Keeps its own list. */
    public Peripherals {
        devices = List.copyOf(devices);
    }

    /** Nothing else plugged in. */
    public Peripherals(
            @Nullable ByteSource consoleInput,
            ByteSink consoleOutput,
            ByteSink log,
            ByteSink errorOutput,
            @Nullable BlockStore disk,
            Pacing pacing) {
        this(consoleInput, consoleOutput, log, errorOutput, disk, pacing, List.of());
    }

    /** The same with these devices plugged in. */
    public Peripherals withDevices(List<DeviceSpecification> wanted) {
        return new Peripherals(consoleInput, consoleOutput, log, errorOutput, disk, pacing, wanted);
    }
}
