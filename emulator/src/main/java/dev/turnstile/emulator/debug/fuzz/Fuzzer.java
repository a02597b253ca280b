package dev.turnstile.emulator.debug.fuzz;

import dev.turnstile.emulator.debug.Lockstep;
import dev.turnstile.emulator.debug.Subject;
import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.isa.elf.Bytes;
import java.util.HashMap;
import java.util.Map;

/** Runs random programs on two engines in lockstep. Machines are made once for each configuration and used again. */
public final class Fuzzer {
    private final Engine.Factory reference;
    private final Engine.Factory candidate;
    private final Map<MachineConfiguration, Lockstep> machines = new HashMap<>();

    /** Two engines to compare. */
    public Fuzzer(Engine.Factory reference, Engine.Factory candidate) {
        this.reference = reference;
        this.candidate = candidate;
    }

    /** Runs one program. */
    Lockstep.Result run(Program program, Lockstep.Observer observer) {
        return run(program.image().toBootImage(), program.frame(), observer);
    }

    private Lockstep.Result run(BootImage image, Program.Frame frame, Lockstep.Observer observer) {
        Lockstep lockstep = machines.computeIfAbsent(frame.configuration(), c -> lockstep(c, image));
        return lockstep.run(image, frame.seed(), frame.steps(), observer);
    }

    private Lockstep lockstep(MachineConfiguration configuration, BootImage image) {
        Subject first = new Subject(configuration, image, reference, Bytes.EMPTY);
        Subject second = new Subject(configuration, image, candidate, Bytes.EMPTY);
        return new Lockstep(first, second, address -> null);
    }
}
