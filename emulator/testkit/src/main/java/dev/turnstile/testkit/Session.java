package dev.turnstile.testkit;

import dev.turnstile.emulator.bus.DeviceTap;
import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.debug.DeviceJournal;
import dev.turnstile.emulator.debug.Snapshot;
import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.host.Pacing;
import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.emulator.machine.Peripherals;
import dev.turnstile.emulator.sanitize.Report;
import dev.turnstile.emulator.sanitize.Sanitizers;
import dev.turnstile.isa.Counter;
import dev.turnstile.isa.Register;
import dev.turnstile.isa.elf.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A machine that runs a {@link Guest}. It runs only while one of the methods that let it run is called, on the caller's thread, and everything that it is sent
 * enters at the instruction where it stands: a test that is run again sees the same.
 */
public final class Session implements AutoCloseable {
    /** Virtual time for which a guest may wait for input that does not come: ten seconds. */
    private static final long PATIENCE = 1_000_000_000;

    /** Around the status of a command, in what the shell prints. */
    private static final char STATUS_BEGINS = '\u0001';

    private static final char STATUS_ENDS = '\u0002';
    private static final byte[] COMMAND_ENDS = {STATUS_ENDS, '\n'};

    private final Setup setup;
    private final Keyboard keyboard;
    private final Transcript output = new Transcript();
    private final Transcript log = new Transcript();
    private final Transcript errors = new Transcript();
    private final DeviceLog deviceLog = new DeviceLog();
    private final DeviceJournal journal = new DeviceJournal();
    private final MemoryFiles hostFiles;
    private final @Nullable BlockStore disk;
    private final @Nullable Sanitizers sanitizers;
    private final Machine machine;
    private final CrossingLog crossings;
    /** Behind what has been expected so far. */
    private int seen;

    private long progress;
    private @Nullable Outcome outcome;

    private Session(Setup setup, boolean recording) {
        this.setup = setup;
        this.keyboard = new Keyboard(setup.terminal());
        this.hostFiles = setup.devices().hostFiles();
        this.disk = setup.devices().newDisk();
        this.sanitizers = sanitizers(setup);
        DeviceTap tap = sanitizers == null ? deviceLog : sanitizers.tap().and(deviceLog);
        Peripherals peripherals = new Peripherals(
                keyboard,
                output,
                log,
                errors,
                disk,
                Pacing.NONE,
                setup.devices().plugged(hostFiles, recording ? tap.and(journal) : tap));
        Engine.Factory engines = sanitizers == null ? setup.engines() : sanitizers.engines();
        this.machine = new Machine(setup.configuration(), setup.image(), peripherals, engines);
        this.crossings = new CrossingLog(machine.hart());
        machine.hart().listen(crossings);
        deviceLog.follow(machine.hart()::time);
    }

    private static @Nullable Sanitizers sanitizers(Setup setup) {
        GuestSymbols symbols = setup.symbols();
        return setup.sanitizers().isEmpty()
                ? null
                : new Sanitizers(setup.sanitizers(), symbols.kernel()).modules(symbols.modules());
    }

    /** A machine before its first instruction. */
    static Session start(Setup setup) {
        Session session = new Session(setup, false);
        session.keyboard.forget();
        return session;
    }

    /** The same, from which a {@link BootedGuest} can be had. */
    static Session record(Setup setup) {
        Session session = new Session(setup, true);
        session.journal.record(session.machine);
        return session;
    }

    /** A machine that goes on where another was. */
    static Session resume(Setup setup, BootedGuest booted) {
        Session session = new Session(setup, true);
        session.keyboard.repeat(booted.answers());
        session.journal.resume(session.machine, booted.machine());
        session.journal.stop();
        session.keyboard.forget();
        session.output.replace(booted.output().toArray());
        session.seen = booted.seen();
        return session;
    }

    /** The present state, for others to go on from; null if that can't be had. Nothing is recorded any more. */
    @Nullable
    BootedGuest keep() {
        @Nullable Snapshot snapshot = journal.snapshot();
        @Nullable
        BootedGuest booted =
                snapshot == null ? null : new BootedGuest(snapshot, keyboard.answers(), Bytes.of(output.bytes()), seen);
        journal.stop();
        keyboard.forget();
        return booted;
    }

    // What goes in

    /** Sends a text to the console; the guest gets it as soon as it asks. A line ends with {@code \n}. */
    public Session send(String text) {
        return send(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends bytes to the console. */
    public Session send(byte[] bytes) {
        keyboard.send(bytes);
        return this;
    }

    /** Ends the console's input, behind what has been sent. */
    public Session endInput() {
        keyboard.end();
        return this;
    }

    // What lets it run

    /** Runs until the guest asks for input and there is none. */
    public Session awaitInput() {
        boolean[] asked = {false};
        runUntil(() -> asked[0], () -> asked[0] = true, "ask for input");
        return this;
    }

    /** Runs until the guest has printed a text behind what has been expected before. */
    public Session expect(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
        int found = output.indexOf(wanted, seen);
        if (found < 0) {
            runUntil(() -> output.endsWith(wanted, seen), () -> {}, "print \"" + text + "\"");
            found = output.size() - wanted.length;
        }
        seen = found + wanted.length;
        return this;
    }

    /**
     * Lets the guest's shell do a command, which finds its standard input empty, and waits for its end. The console must be a pipe: a
     * terminal would show what is typed.
     */
    public CommandResult command(String line) {
        if (setup.terminal()) {
            throw new IllegalStateException("the console is a terminal: send the command, and expect what it prints");
        }
        int outputFrom = output.size();
        int errorsFrom = errors.size();
        send("{ " + line + "\n} </dev/null; echo '" + STATUS_BEGINS + "'$?'" + STATUS_ENDS + "'\n");
        runUntil(() -> output.endsWith(COMMAND_ENDS, outputFrom), () -> {}, "end \"" + line + "\"");
        int mark = output.lastIndexOf((byte) STATUS_BEGINS);
        int status = Integer.parseInt(output.text(mark + 1, output.size() - COMMAND_ENDS.length));
        output.truncate(mark);
        seen = mark;
        return new CommandResult(status, output.text(outputFrom, mark), errors.text(errorsFrom, errors.size()));
    }

    /** Ends the input, and runs until something ends the machine, or for as many instructions as the guest's limit says. */
    public Outcome run() {
        endInput();
        return run(setup.limit());
    }

    /** Runs until something ends the machine, for at most so many instructions. */
    public Outcome run(long instructions) {
        output.listen(() -> {});
        keyboard.listen(() -> {});
        Outcome reached = machine.run(instructions);
        outcome = reached;
        return reached;
    }

    /** Runs until a condition holds that can become true when something is printed or asked for. */
    private void runUntil(BooleanSupplier done, Runnable asked, String wanted) {
        Hart hart = machine.hart();
        progress = hart.time();
        output.listen(() -> {
            progress = hart.time();
            if (done.getAsBoolean()) {
                pause();
            }
        });
        keyboard.listen(() -> {
            asked.run();
            if (done.getAsBoolean() || hart.time() - progress > PATIENCE) {
                pause();
            }
        });
        Outcome reached = machine.run(setup.limit());
        while (reached.reason() == Outcome.Reason.RESET) {
            reached = machine.run(setup.limit());
        }
        outcome = reached;
        if (!done.getAsBoolean()) {
            throw new GuestFailure("the guest was to " + wanted + ", but " + explained(reached) + "\n" + report());
        }
    }

    /** Ends the present run right behind the instruction that is being executed. */
    private void pause() {
        machine.stop();
        machine.hart().stopNoLaterThan(machine.hart().instructions + 1);
    }

    private static String explained(Outcome outcome) {
        return switch (outcome.reason()) {
            case EXITED -> "has ended with status " + outcome.status();
            case PANICKED -> "its kernel has panicked";
            case LOCKED_UP -> "its trap handler can't be fetched";
            case WAITS_FOREVER -> "waits for an interrupt that can't come";
            case LIMIT -> "has not after as many instructions as it may execute";
            case RESET, STOPPED -> "waits for input that does not come";
        };
    }

    // What there is to look at

    /** Why the machine came back from its last run; null before the first. */
    public @Nullable Outcome outcome() {
        return outcome;
    }

    /** All that the console has shown. */
    public String output() {
        return output.text();
    }

    /** The same, byte for byte. */
    public byte[] outputBytes() {
        return output.bytes();
    }

    /** What programs have written to their standard errors. */
    public String errors() {
        return errors.text();
    }

    /** The kernel's log. */
    public String log() {
        return log.text();
    }

    /** The value of a register, by its name: {@code a0}, {@code sp}. */
    public int register(String name) {
        int number = Register.names().indexOf(name);
        if (number < 0) {
            throw new IllegalArgumentException("there is no register '" + name + "'");
        }
        return machine.hart().registers[number];
    }

    /** The address of the next instruction. */
    public int pc() {
        return machine.hart().pc;
    }

    /** What the hart has counted. */
    public long counter(Counter counter) {
        return machine.hart().counter(counter);
    }

    /** The address of a symbol of the kernel's. */
    public int address(String symbol) {
        return setup.symbols().address(symbol);
    }

    /** A word of memory at a symbol of the kernel's. */
    public int word(String symbol) {
        return word(address(symbol));
    }

    /** A word of memory at a physical address. */
    public int word(int address) {
        return machine.memory().word(index(address, Integer.BYTES));
    }

    /** Bytes of memory at a physical address. */
    public byte[] bytes(int address, int length) {
        int index = index(address, length);
        return Arrays.copyOfRange(machine.memory().bytes(), index, index + length);
    }

    private int index(int address, int length) {
        PhysicalMemory memory = machine.memory();
        int index = memory.index(address);
        if (index == PhysicalMemory.NONE || memory.index(address + length - 1) == PhysicalMemory.NONE) {
            throw new IllegalArgumentException("no memory at 0x" + Integer.toHexString(address));
        }
        return index;
    }

    /** What sanitizers have found. */
    public List<Report> findings() {
        return sanitizers == null ? List.of() : sanitizers.reports();
    }

    /** The last traps, interrupts and returns, as far as no translated code has done them on its own. */
    public List<Crossing> crossings() {
        return crossings.last();
    }

    /** Where an instruction is, with its name and its line of source as far as they are known. */
    public String place(int address) {
        return setup.symbols().place(machine, address);
    }

    /**
     * The accesses to registers since power-on; the last hundred thousand of all devices are kept.
     *
     * @param device its name, or the kind of several
     */
    public List<RegisterAccess> accesses(String device) {
        return deviceLog.accesses(device);
    }

    /**
     * How often interrupt lines have been raised since power-on.
     *
     * @param device its name, or the kind of several
     */
    public int interrupts(String device) {
        return deviceLog.interrupts(device);
    }

    /** How often devices have raised a line, by its number at the interrupt controller, since power-on. */
    public int interrupts(int line) {
        return deviceLog.interrupts(line);
    }

    /** What devices have written to a file of the host's that one of their options names; none of the host's own is written. */
    public byte[] hostFile(String name) {
        byte @Nullable [] written = hostFiles.written(name);
        if (written == null) {
            throw new IllegalArgumentException("no device has written a file '" + name + "'");
        }
        return written;
    }

    /** The medium of the machine's disk; null if it has none. */
    public @Nullable BlockStore disk() {
        return disk;
    }

    /** The machine, for everything else. */
    public Machine machine() {
        return machine;
    }

    /** All that helps to find out what has happened, for people. */
    public String report() {
        return FailureReport.of(this, setup.symbols());
    }

    @Override
    public void close() {
        try {
            machine.close();
            if (disk != null) {
                disk.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
