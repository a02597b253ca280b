package dev.turnstile.cli.mutants;

import dev.turnstile.emulator.device.DeviceRegistry;
import dev.turnstile.emulator.device.DeviceSpecification;
import dev.turnstile.emulator.fault.FaultPlan;
import dev.turnstile.emulator.host.Pacing;
import dev.turnstile.emulator.host.StreamSource;
import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.interpreter.Interpreter;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.emulator.machine.Peripherals;
import dev.turnstile.emulator.machine.PluggedDevices;
import dev.turnstile.emulator.sanitize.Report;
import dev.turnstile.emulator.sanitize.Sanitizer;
import dev.turnstile.emulator.sanitize.Sanitizers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Does an exercise: boots a machine, with a shell that reads the script. */
final class ExerciseMachine {
    /** What the kernel's log has in each boot. */
    private static final String GREETING = "(?m)^turnstile: .*\\n";

    /** Instructions between looks at the clock: a guest that hangs executes next to none. */
    private static final int SLICE = 200_000;

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
     * What an exercise takes, or may take before it counts as hanging: a guest that hangs may execute next to no instructions.
     *
     * @param ticks of the guest's clock
     */
    record Limit(long instructions, long ticks) {}

    /** Does it, for as long as it takes; once. */
    Result run(Limit limit) throws IOException {
        return run(Set.of(), limit, reports -> false);
    }

    /**
     * Does it while the sanitizer of drivers looks on; once.
     *
     * @param enough whether these reports are all that is to be seen
     */
    Result runSanitized(Limit limit, Predicate<List<Report>> enough) throws IOException {
        return run(EnumSet.of(Sanitizer.DRIVER), limit, enough);
    }

    private Result run(Set<Sanitizer> wanted, Limit limit, Predicate<List<Report>> enough) throws IOException {
        Sanitizers sanitizers =
                new Sanitizers(wanted, build.kernel()).modules(build.modules().values());
        String words = "init=/init console=pipe " + String.join(" ", exercise.parts("words"));
        MachineConfiguration configuration = MachineConfiguration.DEFAULT
                .withCommandLine(words)
                .withIommu(exercise.parts("iommu").contains("on"));
        BootImage image = BootImage.of(build.kernel(), build.fileSystem());
        Engine.Factory engine = wanted.isEmpty() ? Interpreter::new : sanitizers.engines();
        Outcome outcome;
        Limit cost;
        try (Machine machine = new Machine(configuration, image, peripherals(sanitizers), engine)) {
            do {
                outcome = machine.run(SLICE);
                cost = new Limit(machine.hart().instructions, machine.hart().time());
            } while (outcome.reason() == Outcome.Reason.LIMIT
                    && cost.instructions() < limit.instructions()
                    && cost.ticks() < limit.ticks()
                    && !enough.test(sanitizers.reports()));
        }
        return new Result( // some devices write when the machine is closed
                outcome,
                text(console).lines().toList(),
                text(log).replaceAll(GREETING, ""),
                written(),
                sanitizers.reports(),
                cost);
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
