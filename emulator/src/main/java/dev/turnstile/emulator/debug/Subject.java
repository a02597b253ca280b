package dev.turnstile.emulator.debug;

import dev.turnstile.emulator.host.Pacing;
import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.emulator.machine.Peripherals;
import dev.turnstile.isa.elf.Bytes;
import org.jspecify.annotations.Nullable;

/** A machine under observation: closed to the outside, but for input that is the same each time, so that it can be run again. */
public final class Subject {
    private final Machine machine;
    private final RepeatableInput input;
    private final @Nullable RepeatableDisk disk;
    private final OutputDigest output = new OutputDigest();
    private final OutputDigest log = new OutputDigest();
    private final OutputDigest nothing = new OutputDigest();

    /**
     * A machine that is ready to start.
     *
     * @param engines makes its engine
     * @param input what the console receives
     * @throws IllegalArgumentException if the image does not fit into memory
     */
    public Subject(MachineConfiguration configuration, BootImage image, Engine.Factory engines, Bytes input) {
        this(configuration, image, engines, input, null);
    }

    /**
     * A machine that is ready to start, with a disk of its own.
     *
     * @param disk what is on the disk at the start of each run; null for no disk
     * @throws IllegalArgumentException if the image does not fit into memory, or the disk has no whole sectors
     */
    public Subject(
            MachineConfiguration configuration,
            BootImage image,
            Engine.Factory engines,
            Bytes input,
            @Nullable Bytes disk) {
        this.input = new RepeatableInput(input);
        this.disk = disk == null ? null : new RepeatableDisk(disk);
        Peripherals peripherals = new Peripherals(this.input, output, log, output, this.disk, Pacing.NONE);
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

    /** What has been written to the disk. */
    OutputDigest written() {
        return disk == null ? nothing : disk.written();
    }

    /** Starts from the beginning with an image. */
    void powerOn(BootImage image) {
        input.rewind();
        if (disk != null) {
            disk.reset();
        }
        output.reset();
        log.reset();
        machine.powerOn(image);
    }
}
