package dev.turnstile.emulator.debug.fuzz;

import dev.turnstile.emulator.debug.Divergence;
import dev.turnstile.emulator.debug.Lockstep;
import dev.turnstile.emulator.debug.Subject;
import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.isa.elf.Bytes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Runs random programs on two engines in lockstep, and makes small the first on which they differ. */
public final class Fuzzer {
    private static final int ATTEMPTS = 3_000;

    private final Engine.Factory reference;
    private final Engine.Factory candidate;
    private final Map<MachineConfiguration, Lockstep> machines = new HashMap<>();
    private final Figures figures = new Figures();

    /** Two engines to compare. */
    public Fuzzer(Engine.Factory reference, Engine.Factory candidate) {
        this.reference = reference;
        this.candidate = candidate;
    }

    /** What has been done so far; what shrinking does is not counted. */
    public Figures figures() {
        return figures;
    }

    /**
     * Runs programs.
     *
     * @param seed of the sequence of programs
     * @param goOn is asked before each program
     * @return the first failure, or null if there was none
     */
    public @Nullable FailedProgram run(long seed, BooleanSupplier goOn) {
        SplittableRandom seeds = new SplittableRandom(seed);
        while (goOn.getAsBoolean()) {
            long programSeed = seeds.nextLong();
            Program program = Generator.program(programSeed);
            Watch watch = new Watch();
            Lockstep.Result result = run(KeptProgram.of(program), watch);
            watch.note(result.steps());
            if (result.divergence() != null) {
                return failure(programSeed, program, result.divergence());
            }
        }
        return null;
    }

    /**
     * Runs a program that was kept, from the lines of its file.
     *
     * @return where the engines part, or null if they don't
     * @throws IllegalArgumentException if it is no such file
     */
    public @Nullable Divergence replay(List<String> lines) {
        return run(KeptProgram.read(lines), machine -> true).divergence();
    }

    /** Counts what a program does. */
    private final class Watch implements Lockstep.Observer {
        private @Nullable Machine seen;

        @Override
        public boolean goOn(Machine machine) {
            seen = machine;
            figures.sample(machine);
            return true;
        }

        void note(long steps) {
            if (seen != null) {
                figures.ended(seen, steps);
            }
        }
    }

    private FailedProgram failure(long seed, Program program, Divergence divergence) {
        // Near where it failed at first; programs that get there later when they are smaller are not worth the time.
        long steps = Math.min(program.frame().steps(), 2 * divergence.steps() + 1_000);
        Program shorter = program.withSteps(steps);
        Shrinker shrinker = new Shrinker(smaller -> divergence(smaller) != null, ATTEMPTS);
        Program small = divergence(shorter) == null ? program : shrinker.shrink(shorter);
        @Nullable Divergence left = divergence(small);
        Divergence told = left == null ? divergence : left;
        int operations = program.operations().size();
        int operationsLeft = small.operations().size();
        String source = KeptProgram.of(small).write(comments(seed, small, told));
        return new FailedProgram(seed, operations, operationsLeft, told, source);
    }

    private @Nullable Divergence divergence(Program program) {
        return run(KeptProgram.of(program), machine -> true).divergence();
    }

    private static List<String> comments(long seed, Program program, Divergence divergence) {
        List<String> lines = new ArrayList<>();
        lines.add("Two engines differed here. Program of seed " + seed + ", made small to:");
        program.operations().forEach(o -> lines.add("  " + o.section() + " " + o.number() + ": " + o.name()));
        lines.add("They parted after " + divergence.steps() + " steps, at " + divergence.instruction());
        divergence.differences().forEach(line -> lines.add("  " + line));
        lines.add("");
        return lines;
    }

    private Lockstep.Result run(KeptProgram program, Lockstep.Observer observer) {
        BootImage image = program.image().toBootImage();
        Lockstep lockstep = machines.computeIfAbsent(program.configuration(), c -> lockstep(c, image));
        return lockstep.run(image, program.seed(), program.steps(), observer);
    }

    private Lockstep lockstep(MachineConfiguration configuration, BootImage image) {
        Subject first = new Subject(configuration, image, reference, Bytes.EMPTY);
        Subject second = new Subject(configuration, image, candidate, Bytes.EMPTY);
        return new Lockstep(first, second, address -> null);
    }
}
