package dev.turnstile.emulator.interpreter;

import dev.turnstile.emulator.bus.Bus;
import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.emulator.bus.RamPort;
import dev.turnstile.emulator.bus.WatchedFrames;
import dev.turnstile.emulator.cpu.CostModel;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.mmu.Mmu;
import dev.turnstile.isa.ControlRegister;
import dev.turnstile.isa.Counter;
import dev.turnstile.isa.TrapCause;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A hart with an engine, RAM at 0x80000000 and a page of ROM at 0x10000, and no devices. */
public final class BareHart {
    public static final int RAM = 0x8000_0000;
    public static final int ROM = 0x0001_0000;

    public final PhysicalMemory memory;
    public final RamPort port;
    public final Hart hart;
    public final Mmu mmu;
    public final Engine engine;

    /** A hart after reset. */
    public BareHart(int ramSize, int tlbEntries, int tlbWays, int asidBits, Engine.Factory engines) {
        memory = new PhysicalMemory(RAM, ramSize, ROM, 4096);
        WatchedFrames watched = new WatchedFrames(memory.frames());
        port = new RamPort(memory, watched);
        hart = new Hart(0, RAM, asidBits, CostModel.DEFAULT, port::bytesMoved);
        port.addObserver(hart::memoryChanged);
        mmu = new Mmu(hart, memory, watched, tlbEntries, tlbWays);
        engine = engines.create(hart, mmu, new Bus(memory, watched, 0x1000_0000, 0x1000));
    }

    /** Everything that a guest could ever see, but for memory. */
    public List<Long> state() {
        List<Long> state = new ArrayList<>();
        state.add((long) hart.pc);
        for (int i = 0; i < 32; i++) {
            state.add((long) hart.registers[i]);
        }
        for (ControlRegister register : ControlRegister.values()) {
            state.add((long) hart.readControl(register.number()));
        }
        for (Counter counter : Counter.values()) {
            state.add(hart.counter(counter));
        }
        for (TrapCause cause : TrapCause.values()) {
            state.add(hart.counter(Counter.TRAPS + cause.number()));
        }
        state.add((long) hart.reservation);
        state.add(hart.waiting ? 1L : 0L);
        state.add((long) Arrays.hashCode(memory.bytes()));
        return state;
    }
}
