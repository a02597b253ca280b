package dev.turnstile.emulator.device;

import dev.turnstile.emulator.bus.Clock;
import dev.turnstile.emulator.bus.DmaPort;
import dev.turnstile.emulator.bus.InterruptLine;

/**
 * What a device gets when it is made: all that it may know of the machine.
 *
 * @param clock virtual time
 * @param line its interrupt line, lowered
 * @param memory its way to RAM
 */
public record DeviceContext(Clock clock, InterruptLine line, DmaPort memory) {}
