package dev.turnstile.benchmarks.guest;

import dev.turnstile.emulator.host.ByteSink;
import dev.turnstile.emulator.host.Pacing;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.emulator.machine.Peripherals;

/** Makes machines that nothing is connected to. */
final class Machines {
    private static final ByteSink NOWHERE = new ByteSink() {
        @Override
        public void write(int value) {}

        @Override
        public void flush() {}
    };

    private Machines() {}

    /**
     * A machine that is ready to start.
     *
     * @param engine who executes the guest's instructions: {@code interpreter} is the only one
     */
    static Machine make(String engine, MachineConfiguration configuration, BootImage image) {
        if (!engine.equals("interpreter")) {
            throw new IllegalArgumentException("no such engine: " + engine);
        }
        return new Machine(configuration, image, new Peripherals(null, NOWHERE, NOWHERE, NOWHERE, null, Pacing.NONE));
    }
}
