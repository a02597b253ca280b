package dev.turnstile.cli.mutants;

import dev.turnstile.emulator.device.DeviceRegistry;
import dev.turnstile.emulator.device.DeviceSpecification;
import dev.turnstile.emulator.fault.FaultPlan;
import dev.turnstile.emulator.host.Pacing;
import dev.turnstile.emulator.host.StreamSource;
import dev.turnstile.emulator.interpreter.Interpreter;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.emulator.machine.Peripherals;
import dev.turnstile.emulator.machine.PluggedDevices;
import dev.turnstile.emulator.sanitize.Sanitizer;
import dev.turnstile.emulator.sanitize.Sanitizers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Does an exercise: boots a machine, with a shell that reads the script. */
final class ExerciseMachine {
    /** What the kernel's log has in each boot. */
    private static final String GREETING = "(?m)^turnstile: .*\\n";

    /** Instructions between looks at the clock: a guest that hangs executes next to none. */
    private static final int SLICE = 1_000_000;

    private final Exercise exercise;
    private final ExerciseBuild build;
    private final ExerciseFiles files;
    private final ExerciseFiles.Output console = new ExerciseFiles.Output();
    private final ExerciseFiles.Output log = new ExerciseFiles.Output();

    ExerciseMachine(Exercise exercise, ExerciseBuild build) {
        this.exercise = exercise;
        this.build = build;
        this.files = new ExerciseFiles(exercise.folder(), exercise.disks());
    }

    /**
     * Does it, once.
     *
     * @param sanitized whether the sanitizer of drivers looks on
     * @param instructions after which it counts as hanging
     * @param ticks after which it counts as hanging, too
     */
    Result run(boolean sanitized, long instructions, long ticks) throws IOException {
        Set<Sanitizer> wanted = sanitized ? EnumSet.of(Sanitizer.DRIVER) : Set.of();
        Sanitizers sanitizers = new Sanitizers(wanted, build.kernel()).modules(build.modules().values());
        String words = "init=/init console=pipe " + String.join(" ", exercise.parts("words"));
        try (Machine machine = new Machine(
                MachineConfiguration.DEFAULT.withCommandLine(words),
                BootImage.of(build.kernel(), build.fileSystem()),
                peripherals(sanitizers),
                sanitized ? sanitizers.engines() : Interpreter::new)) {
            Outcome outcome;
            do {
                outcome = machine.run(SLICE);
            } while (outcome.reason() == Outcome.Reason.LIMIT
                    && machine.hart().instructions < instructions
                    && machine.hart().time() < ticks);
            machine.close(); // some devices write at the end
            return new Result(
                    outcome,
                    text(console).lines().toList(),
                    text(log).replaceFirst(GREETING, ""),
                    written(),
                    sanitizers.reports(),
                    machine.hart().instructions,
                    machine.hart().time());
        }
    }

    private Peripherals peripherals(Sanitizers sanitizers) {
        PluggedDevices plugged = new PluggedDevices(
                        DeviceRegistry.load(ExerciseMachine.class.getClassLoader()),
                        files,
                        exercise.parts("device").stream()
                                .map(DeviceSpecification::parse)
                                .toList())
                .withFaults(FaultPlan.of(exercise.parts("fault")))
                .withTap(sanitizers.tap());
        byte[] script = exercise.script().getBytes(StandardCharsets.UTF_8);
        ExerciseFiles.Output beforeTheScript = new ExerciseFiles.Output();
        return new Peripherals(
                        new StreamSource(new ByteArrayInputStream(script), () -> {}),
                        console,
                        log,
                        beforeTheScript,
                        null,
                        Pacing.NONE)
                .withDevices(plugged);
    }

    private SortedMap<String, byte[]> written() {
        SortedMap<String, byte[]> written = new TreeMap<>();
        files.written().forEach((name, file) -> written.put(name, file.bytes()));
        return written;
    }

    private static String text(ExerciseFiles.Output bytes) {
        return new String(bytes.bytes(), StandardCharsets.ISO_8859_1);
    }
}
