package dev.turnstile.benchmarks.guest;

import dev.turnstile.emulator.device.DeviceRegistry;
import dev.turnstile.emulator.device.DeviceSpecification;
import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.host.ByteSink;
import dev.turnstile.emulator.host.Pacing;
import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.interpreter.Interpreter;
import dev.turnstile.emulator.jit.JitConfiguration;
import dev.turnstile.emulator.jit.JitEngine;
import dev.turnstile.emulator.jit.JitListener;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.emulator.machine.Peripherals;
import dev.turnstile.emulator.machine.PluggedDevices;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes machines to which next to nothing is connected. */
final class Machines {
    static final ByteSink NOWHERE = new ByteSink() {
        @Override
        public void write(int value) {}

        @Override
        public void flush() {}
    };

    private Machines() {}

    /**
     * A machine that is ready to start.
     *
     * @param engine who executes the guest's instructions: {@code interpreter}, {@code jit}, or {@code jit-uncounted}, whose
     *     translations do not count what they execute
     */
    static Machine make(String engine, MachineConfiguration configuration, BootImage image) {
        return make(factory(engine), configuration, image);
    }

    /** A machine that is ready to start. */
    static Machine make(Engine.Factory engines, MachineConfiguration configuration, BootImage image) {
        return new Machine(configuration, image, peripherals(NOWHERE, null), engines);
    }

    /**
     * A machine that is ready to start, with a console that is written to and perhaps a disk.
     *
     * @param engine who executes the guest's instructions: {@code interpreter}, {@code jit}, or {@code jit-uncounted}, whose
     *     translations do not count what they execute
     */
    static Machine make(
            String engine,
            MachineConfiguration configuration,
            BootImage image,
            ByteSink console,
            @Nullable BlockStore disk) {
        return new Machine(configuration, image, peripherals(console, disk), factory(engine));
    }

    /**
     * A machine that is ready to start, with devices in its slots and perhaps a disk.
     *
     * @param engine see above
     * @param devices their files are disks in memory
     */
    static Machine make(
            String engine,
            MachineConfiguration configuration,
            BootImage image,
            List<DeviceSpecification> devices,
            @Nullable BlockStore disk) {
        DeviceRegistry registry = DeviceRegistry.load(Machines.class.getClassLoader());
        PluggedDevices plugged = new PluggedDevices(registry, new MemoryFiles(), devices);
        return new Machine(configuration, image, peripherals(NOWHERE, disk).withDevices(plugged), factory(engine));
    }

    private static Peripherals peripherals(ByteSink console, @Nullable BlockStore disk) {
        return new Peripherals(null, console, NOWHERE, NOWHERE, disk, Pacing.NONE);
    }

    private static Engine.Factory factory(String engine) {
        return switch (engine) {
            case "interpreter" -> Interpreter::new;
            case "jit" -> jit(JitConfiguration.DEFAULT);
            case "jit-uncounted" -> jit(JitConfiguration.DEFAULT.withoutCounting());
            default -> throw new IllegalArgumentException("no such engine: " + engine);
        };
    }

    private static Engine.Factory jit(JitConfiguration configuration) {
        return JitEngine.with(configuration, JitListener.NONE, System::nanoTime);
    }
}
