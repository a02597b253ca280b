package dev.turnstile.emulator.mmu;

import dev.turnstile.emulator.bus.Bus;
import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.cpu.Semantics;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Paging;

/**
 * Does any load or store of a hart in full: alignment, translation, memory or device. Engines come here when the
 * {@link TranslationCache} has no answer, with {@code pc} and {@code instructions} of the hart exact; memory that can be reached is in
 * the cache afterwards.
 */
public final class LoadStoreUnit {
    private static final int WORD = 4;

    private final Hart hart;
    private final Mmu mmu;
    private final Bus bus;
    private final PhysicalMemory memory;

    /** The load-store unit of a hart. */
    public LoadStoreUnit(Hart hart, Mmu mmu, Bus bus) {
        this.hart = hart;
        this.mmu = mmu;
        this.bus = bus;
        this.memory = bus.memory();
    }

    /**
     * Loads 1, 2 or 4 bytes.
     *
     * @return the value, zero-extended, or {@link Mmu#TRAPPED}
     */
    public long load(int address, int width) {
        int regime = Regime.of(hart);
        long physical = translate(address, width, Access.LOAD, regime);
        if (physical == Mmu.TRAPPED) {
            return Mmu.TRAPPED;
        }
        int index = memory.index((int) physical);
        if (index != PhysicalMemory.NONE) {
            permit(address, regime, index, physical >= Mmu.STORABLE);
            return Integer.toUnsignedLong(memory.load(index, width));
        }
        long value = bus.load((int) physical, width);
        return value == MappedDevice.REFUSED ? fault(Access.LOAD, address) : value;
    }

    /**
     * Stores the low 1, 2 or 4 bytes of a value.
     *
     * @return 0, or {@link Mmu#TRAPPED}
     */
    public long store(int address, int width, int value) {
        int regime = Regime.of(hart);
        long physical = translate(address, width, Access.STORE, regime);
        if (physical == Mmu.TRAPPED) {
            return Mmu.TRAPPED;
        }
        int index = memory.index((int) physical);
        if (isPlain(index)) {
            mmu.cache().permitStores(address, regime, index);
            memory.store(index, width, value);
            return 0;
        }
        return bus.store((int) physical, width, value) ? 0 : fault(Access.STORE, address);
    }

    /**
     * Does everything of a load or store that comes before the access itself, so that the {@link TranslationCache} knows the
     * page if that is possible: for stores, too, if it permits them.
     *
     * @return false after a trap or a refill
     */
    public boolean prepare(int address, int width, Access access) {
        int regime = Regime.of(hart);
        long physical = translate(address, width, access, regime);
        if (physical == Mmu.TRAPPED) {
            return false;
        }
        int index = memory.index((int) physical);
        if (index == PhysicalMemory.NONE) {
            return true;
        }
        permit(address, regime, index, physical >= Mmu.STORABLE);
        return true;
    }

    /** Takes the page of an address, which has been read or written, into the cache: for stores, too, if they may go the fast way. */
    private void permit(int address, int regime, int index, boolean storable) {
        if (storable && isPlain(index)) {
            mmu.cache().permitStores(address, regime, index);
        } else {
            mmu.cache().permitLoads(address, regime, index);
        }
    }

    /** Whether a store does nothing but change memory. */
    private boolean isPlain(int index) {
        return memory.writable(index) && !bus.watched().contains(index >>> Paging.PAGE_BITS);
    }

    /**
     * Does {@code lr.w}. Only memory can be reserved.
     *
     * @return the word, zero-extended, or {@link Mmu#TRAPPED}
     */
    public long loadReserved(int address) {
        long physical = translate(address, WORD, Access.LOAD, Regime.of(hart));
        if (physical == Mmu.TRAPPED) {
            return Mmu.TRAPPED;
        }
        int index = memory.index((int) physical);
        if (index == PhysicalMemory.NONE) {
            return fault(Access.LOAD, address);
        }
        hart.reservation = index;
        return Integer.toUnsignedLong(memory.word(index));
    }

    /**
     * Does {@code sc.w}.
     *
     * @return 0 for success, 1 for failure, or {@link Mmu#TRAPPED}
     */
    public long storeConditional(int address, int value) {
        int index = atomicTarget(address);
        if (index == PhysicalMemory.NONE) {
            return Mmu.TRAPPED;
        }
        boolean reserved = hart.reservation == index;
        hart.reservation = -1;
        if (reserved) {
            write(index, value);
        }
        return reserved ? 0 : 1;
    }

    /**
     * Does one of the {@code amo} instructions.
     *
     * @return the old word, zero-extended, or {@link Mmu#TRAPPED}
     */
    public long atomic(Opcode operation, int address, int operand) {
        int index = atomicTarget(address);
        if (index == PhysicalMemory.NONE) {
            return Mmu.TRAPPED;
        }
        int old = memory.word(index);
        write(index, Semantics.atomic(operation, old, operand));
        return Integer.toUnsignedLong(old);
    }

    /** The index of the RAM that an atomic operation is to write, or NONE after a trap. */
    private int atomicTarget(int address) {
        long physical = translate(address, WORD, Access.STORE, Regime.of(hart));
        if (physical == Mmu.TRAPPED) {
            return PhysicalMemory.NONE;
        }
        int index = memory.index((int) physical);
        if (!memory.writable(index)) {
            fault(Access.STORE, address);
            return PhysicalMemory.NONE;
        }
        return index;
    }

    private void write(int index, int value) {
        memory.store(index, WORD, value);
        bus.watched().written(index, WORD);
    }

    private long translate(int address, int width, Access access, int regime) {
        if ((address & width - 1) != 0) {
            hart.trap(access.misaligned(), address, hart.pc);
            return Mmu.TRAPPED;
        }
        return mmu.translate(address, access, regime);
    }

    private long fault(Access access, int address) {
        hart.trap(access.accessFault(), address, hart.pc);
        return Mmu.TRAPPED;
    }
}
