package dev.turnstile.emulator.machine;

import dev.turnstile.emulator.bus.Bus;
import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.emulator.bus.RamPort;
import dev.turnstile.emulator.bus.VirtualClock;
import dev.turnstile.emulator.bus.WatchedFrames;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.device.PowerDevice;
import dev.turnstile.emulator.host.Pacing;
import dev.turnstile.emulator.interpreter.Engine;
import dev.turnstile.emulator.interpreter.Interpreter;
import dev.turnstile.emulator.machine.Outcome.Reason;
import dev.turnstile.emulator.mmu.Mmu;
import dev.turnstile.isa.Paging;
import dev.turnstile.isa.elf.ElfSegment;
import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A whole machine: a hart with its engine, memory and devices, and the loop that keeps them in step. Any number of machines can
 * live in one JVM; one machine belongs to one thread, which alone may call it, except for {@link #stop}.
 */
public final class Machine implements Closeable {
    /** Steps after which the engine comes back at the latest, so that {@link #stop} is heard. Nobody can see it. */
    private static final int SLICE = 1 << 20;

    private final MachineConfiguration configuration;
    private final Pacing pacing;
    private final PhysicalMemory memory;
    private final RamPort port;
    private final Hart hart;
    private final Mmu mmu;
    private final VirtualClock clock;
    private final Wiring wiring;
    private final Engine engine;

    private BootImage image;
    private @Nullable Outcome outcome;
    private volatile boolean stopping;

    /** A machine that is ready to start, with the interpreter for its engine. */
    public Machine(MachineConfiguration configuration, BootImage image, Peripherals peripherals) {
        this(configuration, image, peripherals, Interpreter::new);
    }

    /**
     * A machine that is ready to start.
     *
     * @param engines makes its engine
     * @throws IllegalArgumentException if the image does not fit into memory, or memory not into the host's; the message is made
     *     for users
     */
    public Machine(
            MachineConfiguration configuration, BootImage image, Peripherals peripherals, Engine.Factory engines) {
        this.configuration = configuration;
        this.image = image;
        this.pacing = peripherals.pacing();
        this.memory = allocate(configuration.memorySize());
        WatchedFrames watched = new WatchedFrames(memory.frames());
        this.port = new RamPort(memory, watched);
        this.hart =
                new Hart(0, MemoryLayout.BOOT_ROM, configuration.asidBits(), configuration.costs(), port::bytesMoved);
        port.addObserver(hart::memoryChanged);
        Bus bus = new Bus(memory, watched, MemoryLayout.DEVICES_BASE, MemoryLayout.DEVICES_SIZE);
        this.mmu = new Mmu(hart, memory, watched, configuration.tlbEntries(), configuration.tlbWays());
        this.clock = new VirtualClock(hart::time, this::stopForDeadline);
        this.wiring = new Wiring(bus, clock, port, hart::setInterrupt, configuration.iommu(), peripherals.plugged());
        Board.populate(wiring, clock, new Power(), peripherals, configuration.disk());
        new Slots(wiring, peripherals.plugged()).fill();
        this.engine = engines.create(hart, mmu, bus);
        try {
            load();
        } catch (RuntimeException e) {
            throw wiring.abandon(e);
        }
    }

    private static PhysicalMemory allocate(int ramSize) {
        try {
            return new PhysicalMemory(
                    MemoryLayout.RAM_BASE, ramSize, MemoryLayout.BOOT_ROM, MemoryLayout.BOOT_ROM_SIZE);
        } catch (OutOfMemoryError e) {
            throw new IllegalArgumentException(
                    "the host's Java heap has no room for " + (ramSize >> 20) + " MiB of guest memory", e);
        }
    }

    /** The hart, for looking at its state while the machine is not running. */
    public Hart hart() {
        return hart;
    }

    /** The memory, for looking at it while the machine is not running. */
    public PhysicalMemory memory() {
        return memory;
    }

    /** The MMU, for looking at its state while the machine is not running. */
    public Mmu mmu() {
        return mmu;
    }

    /** The time on the virtual clock at which a device will have something to do, or {@link VirtualClock#NEVER}. */
    public long nextDeadline() {
        return clock.next();
    }

    /**
     * Runs until something ends it.
     *
     * @param steps to do at most; {@link Long#MAX_VALUE} for no limit
     */
    public Outcome run(long steps) {
        long end = hart.instructions + Math.min(steps, Long.MAX_VALUE - hart.instructions);
        outcome = null;
        while (true) {
            clock.runDue();
            Outcome result = result(end);
            if (result != null) {
                return result;
            }
            if (hart.waiting) {
                passTime();
            } else {
                long untilDeadline = clock.next() - hart.time();
                engine.run((int) Math.min(SLICE, Math.min(end - hart.instructions, untilDeadline)));
            }
        }
    }

    /** Lets the time until the next deadline pass. */
    private void passTime() {
        long ticks = clock.next() - hart.time();
        pacing.waiting(ticks);
        hart.letPass(ticks);
    }

    private @Nullable Outcome result(long end) {
        if (outcome != null) {
            if (outcome.reason() == Reason.RESET) {
                reset();
            }
            return outcome;
        }
        if (stopping) {
            stopping = false;
            return Outcome.of(Reason.STOPPED);
        }
        if (hart.isLockedUp()) {
            return Outcome.of(Reason.LOCKED_UP);
        }
        if (hart.instructions >= end) {
            return Outcome.of(Reason.LIMIT);
        }
        return hart.waiting && clock.next() == VirtualClock.NEVER ? Outcome.of(Reason.WAITS_FOREVER) : null;
    }

    /** Makes {@link #run} return soon; may be called by any thread, and holds for the next run if none is under way. */
    public void stop() {
        stopping = true;
    }

    /** Lets go of what the plugged-in devices hold of the host's; the streams and the disk belong to the caller. */
    @Override
    public void close() throws IOException {
        wiring.close();
    }

    private void stopForDeadline() {
        hart.stopNoLaterThan(hart.instructions + Math.max(0, clock.next() - hart.time()));
    }

    /**
     * Puts everything, RAM included, into the state of a new machine with another image. Costs less than a new machine.
     *
     * @throws IllegalArgumentException if the image does not fit into memory
     */
    public void powerOn(BootImage other) {
        image = other;
        Arrays.fill(memory.bytes(), (byte) 0);
        reset();
    }

    /** All of the machine's present state but its devices'; of those, each alone knows what it has. */
    public MachineState state() {
        Hart copy = new Hart(0, MemoryLayout.BOOT_ROM, configuration.asidBits(), configuration.costs(), () -> 0);
        copy.copyFrom(hart);
        return new MachineState(
                copy, mmu.fetchTlb().copy(), mmu.dataTlb().copy(), port.bytesMoved(), MemoryPages.of(memory));
    }

    /** Goes on where a machine of the same configuration has stood; its devices have to be brought there before. */
    public void resume(MachineState state) {
        state.memory().copyTo(memory);
        hart.copyFrom(state.hart());
        mmu.restore(state.fetchTlb(), state.dataTlb());
        port.setBytesMoved(state.bytesMoved());
        engine.reset();
    }

    /** Lets time pass for the devices, but not for the hart, which has to be put into a state again with {@link #resume}. */
    public void passTimeTo(long time) {
        while (clock.next() <= time) {
            hart.letPass(clock.next() - hart.time());
            clock.runDue();
        }
        hart.letPass(time - hart.time());
    }

    /** Puts everything but RAM into the state after power-on, and loads the image again. */
    private void reset() {
        hart.reset();
        mmu.reset();
        engine.reset();
        port.setBytesMoved(0);
        wiring.reset();
        load();
    }

    private void load() {
        for (ElfSegment segment : image.segments()) {
            load(segment);
        }
        int size = image.initialFileSystem().size();
        int fileSystem = fileSystemIndex(size);
        image.initialFileSystem().copyTo(memory.bytes(), fileSystem);
        int address = MemoryLayout.RAM_BASE + fileSystem;
        byte[] rom = BootRom.write(image.entry(), configuration, address, size, wiring.parts());
        System.arraycopy(rom, 0, memory.bytes(), memory.ramSize(), rom.length);
    }

    private void load(ElfSegment segment) {
        if (!memory.isRam(segment.physicalAddress(), segment.memorySize())) {
            throw new IllegalArgumentException(String.format(
                    "the kernel needs %d bytes of memory at 0x%08x, which this machine does not have",
                    segment.memorySize(), segment.physicalAddress()));
        }
        int index = memory.index(segment.physicalAddress());
        int size = segment.data().size();
        segment.data().copyTo(memory.bytes(), index);
        Arrays.fill(memory.bytes(), index + size, index + segment.memorySize(), (byte) 0);
    }

    /** Index of the last pages of RAM, as many as the initial file system needs. */
    private int fileSystemIndex(int size) {
        long kernelEnd = 0;
        for (ElfSegment segment : image.segments()) {
            kernelEnd = Math.max(kernelEnd, (long) memory.index(segment.physicalAddress()) + segment.memorySize());
        }
        long index = memory.ramSize() - (size + Paging.PAGE_SIZE - 1L & -Paging.PAGE_SIZE);
        if (index < kernelEnd) {
            throw new IllegalArgumentException(
                    "the initial file system, " + size + " bytes, does not fit into memory behind the kernel");
        }
        return Math.toIntExact(index);
    }

    /** Ends the run when the guest says so, right behind the instruction that said it. */
    private final class Power implements PowerDevice.Listener {
        @Override
        public void exited(int status) {
            end(new Outcome(Reason.EXITED, status));
        }

        @Override
        public void panicked(int status) {
            end(new Outcome(Reason.PANICKED, status));
        }

        @Override
        public void resetRequested() {
            end(Outcome.of(Reason.RESET));
        }

        private void end(Outcome end) {
            outcome = end;
            hart.stopNoLaterThan(hart.instructions + 1);
        }
    }
}
