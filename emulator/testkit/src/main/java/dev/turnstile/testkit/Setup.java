package dev.turnstile.testkit;

import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.emulator.sanitize.Sanitizer;
import java.util.Set;

/**
 * All that is the same for every machine of a guest.
 *
 * @param sanitizers take the engine's place, if there are any
 * @param terminal whether the console is one, and not a pipe
 * @param limit instructions after which a session that waits for something fails
 */
record Setup(
        MachineConfiguration configuration,
        BootImage image,
        Engine.Factory engines,
        Set<Sanitizer> sanitizers,
        boolean terminal,
        GuestDevices devices,
        GuestSymbols symbols,
        long limit) {}
