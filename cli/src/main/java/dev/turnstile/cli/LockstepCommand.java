package dev.turnstile.cli;

import dev.turnstile.emulator.debug.Divergence;
import dev.turnstile.emulator.debug.ExitTrace;
import dev.turnstile.emulator.debug.Lockstep;
import dev.turnstile.emulator.debug.Subject;
import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.jit.JitListener;
import dev.turnstile.emulator.jit.Region;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.emulator.machine.PluggedDevices;
import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.isa.elf.SymbolNames;
import dev.turnstile.kernel.KernelWords;
import dev.turnstile.programs.InputFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs a program on the reference engine and another, and compares them all the way. */
@Command(
        name = LockstepCommand.NAME,
        description =
                "Run a program on the interpreter and on another engine (--engine, or else the JIT) side by side, and compare everything that a guest can see: registers,"
                        + " counters, TLB, memory, output. The first difference is narrowed down to one instruction.",
        customSynopsis = "turnstile lockstep [OPTIONS] FILE... [-- ARGUMENT...]",
        mixinStandardHelpOptions = true,
        footer = {"", "Exit status: 0 if the engines agree to the end, 1 if they differ."})
@SuppressWarnings("NullAway.Init") // set by Picocli
final class LockstepCommand implements Callable<Integer>, TakesArguments {
    static final String NAME = "lockstep";

    @Mixin
    private ProgramFiles files;

    @Mixin
    private MachineOptions machine;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Decides where the engines are stopped to be compared (default: ${DEFAULT-VALUE}).")
    private long seed;

    @Option(
            names = "--input",
            paramLabel = "FILE",
            description = "What the guest reads from its console (default: nothing).")
    private @Nullable Path input;

    @Spec
    private CommandSpec spec;

    private List<String> arguments = List.of();

    @Override
    public void setArguments(List<String> words) {
        arguments = List.copyOf(words);
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        if (machine.sanitizers.given()) {
            throw new Failure(SanitizerOptions.SANITIZE + " is for run and boot", ExitStatus.USAGE);
        }
        ElfFile program = files.program(err);
        ElfFile kernel = KernelFile.read(machine.kernel);
        BootImage image = BootImage.of(kernel, Bytes.of(files.fileSystem(program)));
        List<String> words = List.of("init=" + files.path(), "console=pipe");
        MachineConfiguration configuration = machine.configuration(words, KernelWords.quoted(arguments));
        Bytes console = input == null ? Bytes.EMPTY : Bytes.of(InputFile.read(input));
        @Nullable Bytes disk = machine.disk == null ? null : Bytes.of(InputFile.read(machine.disk));
        PluggedDevices devices = machine.devices.plugged().withFaults(machine.faults.plan());
        EngineName candidate = machine.engine();
        JitReport report = new JitReport(machine.jit, err);
        ExitTrace exits = new ExitTrace();
        JitListener listener = report.listener().and(telling(exits));
        Lockstep lockstep = new Lockstep(
                subject(configuration, image, EngineName.interpreter.comparable(), console, disk, devices),
                subject(configuration, image, candidate.comparable(machine.jit, listener), console, disk, devices),
                new SymbolNames(kernel, program),
                exits);
        Progress progress = new Progress(err);
        Lockstep.Result result = lockstep.run(image, seed, machine.limit(), hart -> {
            progress.show(() -> String.format(Locale.ROOT, "%,d instructions", hart.hart().instructions));
            return true;
        });
        progress.clear();
        report.finish();
        return report(result, candidate, err);
    }

    private static JitListener telling(ExitTrace exits) {
        return new JitListener() {
            @Override
            public void left(Region region, int key, long left) {
                exits.note(left);
            }
        };
    }

    /** A machine with copies of its disks in memory: the images stay as they are. */
    private static Subject subject(
            MachineConfiguration configuration,
            BootImage image,
            Engine.Factory engines,
            Bytes console,
            @Nullable Bytes disk,
            PluggedDevices devices) {
        try {
            return new Subject(configuration, image, engines, console, disk, devices);
        } catch (IllegalArgumentException e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
    }

    private int report(Lockstep.Result result, EngineName candidate, PrintWriter err) {
        @Nullable Divergence divergence = result.divergence();
        if (divergence == null) {
            err.printf(
                    Locale.ROOT,
                    "%s and %s agree on %,d instructions; the guest's end: %s%n",
                    EngineName.interpreter,
                    candidate,
                    result.steps(),
                    result.outcome());
            return ExitStatus.OK;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(divergence.report());
        out.printf("To see it again: the same command, with --seed %d%n", seed);
        out.flush();
        return ExitStatus.FAILURE;
    }
}
