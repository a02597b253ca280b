package dev.turnstile.cli.mutants;

import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.emulator.device.DeviceRegistry;
import dev.turnstile.emulator.device.DeviceSpecification;
import dev.turnstile.emulator.fault.FaultPlan;
import dev.turnstile.emulator.host.Pacing;
import dev.turnstile.emulator.host.StreamSource;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.emulator.machine.Peripherals;
import dev.turnstile.emulator.machine.PluggedDevices;
import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.programs.InitialFileSystem;
import dev.turnstile.programs.NewcArchive;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Does exercises: boots a machine with the driver as it is, or a mutant, and a shell that reads the script. */
final class ExerciseMachine {
    /** What an exercise may take if nothing is known of it. */
    static final Limit MOST = new Limit(200_000_000, 60_000_000_000L);

    /** A program that scripts use; the module's own directory is below the repository's. */
    private static final Path ATTEMPT = Path.of("cli").resolve(Exercise.ALL).resolve("attempt.s");

    /** What the kernel's log has in each boot. */
    private static final String GREETING = "^turnstile: .*\n";

    /** Instructions between looks at the clock. */
    private static final int SLICE = 1_000_000;

    private final TreeBuild build;
    private final DeviceRegistry registry = DeviceRegistry.load(ExerciseMachine.class.getClassLoader());

    ExerciseMachine(TreeBuild build) {
        this.build = build;
    }

    /** Where an exercise counts as hanging, in instructions and in ticks of the guest's clock, in which it may do next to nothing. */
    record Limit(long instructions, long ticks) {}

    /**
     * What has come of an exercise.
     *
     * @param output lines on the console
     * @param log the kernel's, without its greeting
     * @param written what devices have written into the host's files, by name
     * @param cost instructions and ticks that it has taken
     */
    record Result(
            Outcome outcome, List<String> output, String log, SortedMap<String, byte[]> written, Limit cost) {}

    /** Does it, with the drivers as they are, or one of them a mutant. */
    Result run(Exercise exercise, @Nullable Mutant mutant, Limit limit) throws IOException, AssemblyException {
        ExerciseFiles files = new ExerciseFiles(exercise.folder(), disks(exercise));
        ExerciseFiles.Output console = new ExerciseFiles.Output();
        ExerciseFiles.Output log = new ExerciseFiles.Output();
        byte[] input = exercise.script().getBytes(StandardCharsets.UTF_8);
        PluggedDevices plugged = new PluggedDevices(
                        registry,
                        files,
                        exercise.parts("device").stream()
                                .map(DeviceSpecification::parse)
                                .toList())
                .withFaults(FaultPlan.of(exercise.parts("fault")));
        Peripherals peripherals = new Peripherals(
                        new StreamSource(new ByteArrayInputStream(input), () -> {}),
                        console,
                        log,
                        new ExerciseFiles.Output(), // what the shell says before the script begins
                        null,
                        Pacing.NONE)
                .withDevices(plugged);
        String line = "init=/init console=pipe " + String.join(" ", exercise.parts("words"));
        BootImage image = BootImage.of(build.kernel(mutant), fileSystem(exercise, mutant));
        Outcome outcome;
        Limit cost;
        try (Machine machine = new Machine(MachineConfiguration.DEFAULT.withCommandLine(line), image, peripherals)) {
            outcome = run(machine, limit);
            cost = new Limit(machine.hart().instructions, machine.hart().time());
        }
        SortedMap<String, byte[]> written = new TreeMap<>();
        files.written().forEach((name, file) -> written.put(name, file.bytes()));
        String words = text(log).replaceFirst(GREETING, "");
        return new Result(outcome, text(console).lines().toList(), words, written, cost);
    }

    private static Outcome run(Machine machine, Limit limit) {
        Outcome outcome;
        do {
            outcome = machine.run(SLICE);
        } while (outcome.reason() == Outcome.Reason.LIMIT
                && machine.hart().instructions < limit.instructions()
                && machine.hart().time() < limit.ticks());
        return outcome;
    }

    private Bytes fileSystem(Exercise exercise, @Nullable Mutant mutant) throws IOException, AssemblyException {
        NewcArchive archive = new NewcArchive().file("/bin/attempt", 0755, build.program(ATTEMPT, null));
        for (String module : exercise.parts("module")) {
            archive.file("/" + name(module) + ".ko", 0644, build.module(Path.of(module), mutant));
        }
        for (String program : exercise.parts("program")) {
            archive.file("/" + name(program), 0755, build.program(Path.of(program), mutant));
        }
        return Bytes.of(InitialFileSystem.with(InitialFileSystem.standard(), archive));
    }

    private static String name(String source) {
        return source.replaceAll(".*/|\\.s$", "");
    }

    private static Map<String, byte[]> disks(Exercise exercise) {
        Map<String, byte[]> disks = new TreeMap<>();
        for (String disk : exercise.parts("disk")) {
            String[] words = disk.split("\\s+", 2);
            disks.put(words[0], new byte[Integer.parseInt(words[1]) << 10]);
        }
        return disks;
    }

    private static String text(ExerciseFiles.Output bytes) {
        return new String(bytes.bytes(), StandardCharsets.ISO_8859_1);
    }
}
