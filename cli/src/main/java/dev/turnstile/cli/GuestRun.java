package dev.turnstile.cli;

import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.host.ByteSink;
import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.emulator.machine.Peripherals;
import dev.turnstile.emulator.machine.PluggedDevices;
import dev.turnstile.emulator.sanitize.Sanitizers;
import dev.turnstile.isa.elf.Bytes;
import dev.turnstile.isa.elf.ElfFile;
import dev.turnstile.kernel.KernelWords;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** One run of a machine by the command: from the boot image to the exit status. */
final class GuestRun {
    private final MachineOptions options;
    private final PrintWriter err;
    private Optional<ElfFile> program = Optional.empty();
    private UnaryOperator<ByteSink> logFilter = UnaryOperator.identity();

    GuestRun(MachineOptions options, PrintWriter err) {
        this.options = options;
        this.err = err;
    }

    /** The program whose places are to be named where something is wrong in user mode. */
    GuestRun program(ElfFile executable) {
        program = Optional.of(executable);
        return this;
    }

    /** Puts something between the kernel's log and standard error. */
    GuestRun filterLog(UnaryOperator<ByteSink> filter) {
        logFilter = filter;
        return this;
    }

    /**
     * Boots the kernel and runs until the machine ends.
     *
     * @param fileSystem the initial RAM file system
     * @param words for the kernel's command line
     * @param arguments of the first process
     * @return the command's exit status
     */
    int run(byte[] fileSystem, List<String> words, List<String> arguments) throws IOException {
        ElfFile kernel = KernelFile.read(options.kernel);
        BootImage image = BootImage.of(kernel, Bytes.of(fileSystem));
        try (Console console = Console.open(err, options.quiet, logFilter);
                @Nullable BlockStore disk = disk();
                Shutdown shutdown = new Shutdown()) {
            List<String> line = new java.util.ArrayList<>(words);
            line.add(console.interactive() ? "console=tty" : "console=pipe");
            MachineConfiguration configuration = options.configuration(line, KernelWords.quoted(arguments));
            JitReport report = new JitReport(options.jit, err);
            Engine.Factory engines = options.engine().factory(options.jit, report.listener());
            PluggedDevices devices =
                    options.devices.plugged().withFaults(options.faults.plan().telling(FaultOptions.reporting(err)));
            SanitizerReports found = new SanitizerReports(err, console::flush);
            if (options.sanitizers.given()) {
                Sanitizers sanitizers = options.sanitizers.create(kernel, fileSystem);
                program.ifPresent(sanitizers::program);
                sanitizers.onReport(found);
                engines = sanitizers.engines();
                devices = devices.withTap(devices.tap().and(sanitizers.tap()));
            }
            Peripherals peripherals = console.peripherals(disk).withDevices(devices);
            try (Machine machine = machine(configuration, image, peripherals, engines)) {
                if (options.sanitizers.stops()) {
                    found.stops(machine);
                }
                shutdown.stops(machine, console);
                console.stops(machine);
                long start = System.nanoTime();
                Outcome outcome = run(machine);
                long nanoseconds = System.nanoTime() - start;
                console.flush();
                report.finish();
                found.finish();
                @Nullable Integer failure = console.failureStatus();
                int status = failure == null ? status(outcome, machine) : failure;
                if (found.hasStopped()) {
                    status = ExitStatus.SANITIZER;
                }
                if (options.stats != null) {
                    new Statistics(machine.hart(), nanoseconds, status).print(options.stats, err);
                }
                return status;
            }
        }
    }

    private Outcome run(Machine machine) {
        long limit = options.limit();
        Outcome outcome = machine.run(limit);
        while (outcome.reason() == Outcome.Reason.RESET) {
            outcome = machine.run(limit);
        }
        return outcome;
    }

    private @Nullable BlockStore disk() throws IOException {
        return options.disk == null
                ? null
                : BlockStore.open(
                        options.disk, options.snapshot ? BlockStore.Access.SNAPSHOT : BlockStore.Access.READ_WRITE);
    }

    private static Machine machine(
            MachineConfiguration configuration, BootImage image, Peripherals peripherals, Engine.Factory engines) {
        try {
            return new Machine(configuration, image, peripherals, engines);
        } catch (IllegalArgumentException e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
    }

    private int status(Outcome outcome, Machine machine) {
        return switch (outcome.reason()) {
            case EXITED -> outcome.status();
            case PANICKED -> explain(ExitStatus.PANIC, "the kernel panicked");
            case LOCKED_UP -> stuck(machine, "the trap handler can't be fetched: the machine is locked up");
            case WAITS_FOREVER -> stuck(machine, "the machine waits for an interrupt that can't come");
            case LIMIT ->
                explain(
                        ExitStatus.LIMIT,
                        "ended after " + machine.hart().instructions + " instructions (--max-instructions)");
            case STOPPED, RESET -> ExitStatus.OK;
        };
    }

    private int explain(int status, String message) {
        err.println("turnstile: " + message);
        err.flush();
        return status;
    }

    private int stuck(Machine machine, String message) {
        explain(ExitStatus.STUCK, message);
        HartState.print(machine.hart(), err);
        return ExitStatus.STUCK;
    }
}
