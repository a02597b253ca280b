package dev.turnstile.emulator.machine;

import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.host.ByteSink;
import dev.turnstile.emulator.host.ByteSource;
import dev.turnstile.emulator.host.Pacing;
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
 * @param plugged what else there is, in the slots from 1 on
 */
public record Peripherals(
        @Nullable ByteSource consoleInput,
        ByteSink consoleOutput,
        ByteSink log,
        ByteSink errorOutput,
        @Nullable BlockStore disk,
        Pacing pacing,
        PluggedDevices plugged) {
    /** Nothing else plugged in. */
    public Peripherals(
            @Nullable ByteSource consoleInput,
            ByteSink consoleOutput,
            ByteSink log,
            ByteSink errorOutput,
            @Nullable BlockStore disk,
            Pacing pacing) {
        this(consoleInput, consoleOutput, log, errorOutput, disk, pacing, PluggedDevices.NONE);
    }

    /** The same with these devices plugged in. */
    public Peripherals withDevices(PluggedDevices wanted) {
        return new Peripherals(consoleInput, consoleOutput, log, errorOutput, disk, pacing, wanted);
    }
}
