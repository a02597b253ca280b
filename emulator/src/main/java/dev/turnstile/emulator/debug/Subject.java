package dev.turnstile.emulator.debug;

import dev.turnstile.emulator.host.Pacing;
import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.emulator.machine.Peripherals;
import dev.turnstile.isa.elf.Bytes;

/** A machine under observation: closed to the outside, but for input that is the same each time, so that it can be run again. */
public final class Subject {
    private final Machine machine;
    private final RepeatableInput input;
    private final OutputDigest output = new OutputDigest();
    private final OutputDigest log = new OutputDigest();

    /**
     * A machine that is ready to start.
     *
     * @param engines makes its engine
     * @param input what the console receives
     * @throws IllegalArgumentException if the image does not fit into memory
     */
    public Subject(MachineConfiguration configuration, BootImage image, Engine.Factory engines, Bytes input) {
        this.input = new RepeatableInput(input);
        Peripherals peripherals = new Peripherals(this.input, output, log, output, null, Pacing.NONE);
        this.machine = new Machine(configuration, image, peripherals, engines);
    }

    /** The machine; whoever runs it takes its place in a comparison. */
    public Machine machine() {
        return machine;
    }

    /** What the console and the programs' error output have sent. */
    OutputDigest output() {
        return output;
    }

    /** What the kernel's log has sent. */
    OutputDigest log() {
        return log;
    }

    /** Starts from the beginning with an image. */
    void powerOn(BootImage image) {
        input.rewind();
        output.reset();
        log.reset();
        machine.powerOn(image);
    }
}
