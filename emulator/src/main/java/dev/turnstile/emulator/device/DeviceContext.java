package dev.turnstile.emulator.device;

import dev.turnstile.emulator.bus.Clock;
import dev.turnstile.emulator.bus.DmaPort;
import dev.turnstile.emulator.bus.InterruptLine;
import dev.turnstile.emulator.host.HostFiles;

/**
 * What a device gets when it is made: all that it may know of the machine and of the outside.
 *
 * @param clock virtual time
 * @param line its interrupt line, lowered
 * @param memory its way to RAM, which may refuse
 * @param files the host's files, for what its options name
 */
public record DeviceContext(Clock clock, InterruptLine line, DmaPort memory, HostFiles files) {
    /** Without the host's files. */
    public DeviceContext(Clock clock, InterruptLine line, DmaPort memory) {
        this(clock, line, memory, HostFiles.NONE);
    }
}
