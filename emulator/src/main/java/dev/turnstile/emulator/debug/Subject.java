package dev.turnstile.emulator.debug;

import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.host.Pacing;
import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.emulator.machine.Peripherals;
import dev.turnstile.emulator.machine.PluggedDevices;
import dev.turnstile.isa.elf.Bytes;
import org.jspecify.annotations.Nullable;

/** A machine under observation: closed to the outside, but for input that is the same each time, so that it can be run again. */
public final class Subject {
    private final Machine machine;
    private final RepeatableInput input;
    private final RepeatableFiles files;
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
        this(configuration, image, engines, input, null, PluggedDevices.NONE);
    }

    /**
     * A machine that is ready to start, with a disk and further devices of its own.
     *
     * @param disk what is on the disk at the start of each run; null for no disk
     * @param plugged whose files stay as they are
     * @throws IllegalArgumentException if the image does not fit into memory, the disk has no whole sectors, or a device
     *     can't be had
     */
    public Subject(
            MachineConfiguration configuration,
            BootImage image,
            Engine.Factory engines,
            Bytes input,
            @Nullable Bytes disk,
            PluggedDevices plugged) {
        this.input = new RepeatableInput(input);
        this.files = new RepeatableFiles(plugged.files());
        @Nullable BlockStore store = disk == null ? null : files.disk(disk, false);
        Peripherals peripherals =
                new Peripherals(this.input, output, log, output, store, Pacing.NONE, plugged.withFiles(files));
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

    /** What has been written to disks and files. */
    OutputDigest written() {
        return files.written();
    }

    /** Starts from the beginning with an image. */
    void powerOn(BootImage image) {
        input.rewind();
        files.reset();
        output.reset();
        log.reset();
        machine.powerOn(image);
    }
}
