package dev.turnstile.testkit;

import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.emulator.machine.MachineConfiguration;

/**
 * All that is the same for every machine of a guest.
 *
 * @param terminal whether the console is one, and not a pipe
 * @param limit instructions after which a session that waits for something fails
 */
record Setup(
        MachineConfiguration configuration,
        BootImage image,
        Engine.Factory engines,
        boolean terminal,
        GuestDevices devices,
        GuestSymbols symbols,
        long limit) {}
