package dev.turnstile.emulator.jit;

import dev.turnstile.emulator.cpu.EventCounts;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.mmu.Access;
import dev.turnstile.emulator.mmu.FetchUnit;
import dev.turnstile.emulator.mmu.LoadStoreUnit;
import dev.turnstile.emulator.mmu.Mmu;
import dev.turnstile.emulator.mmu.TranslationCache;
import dev.turnstile.isa.ControlRegister;
import dev.turnstile.isa.Counter;
import dev.turnstile.isa.TrapCause;

/**
 * What translated code calls when it can't go on by itself. Nothing here throws: an access that traps has entered the handler
 * when it returns, and the caller has to leave the region.
 *
 * <p>{@code left} is always the caller's count of steps that are left when its block has ended; with the {@link Site}'s part of the block
 * it says how many there are before the instruction.
 */
final class SlowPaths {
    /** In the high word of a result: leave the region, the hart's pc and instructions are set. */
    static final long LEAVE = 1L << 32;
    /** Instead of an index: leave the region, the hart's pc and instructions are set. */
    static final int NO_INDEX = -1;
    /** Where the bank begins in what {@link #contexts} returns in the high word. */
    static final int BANK_SHIFT = 12;

    private static final int PTBR = ControlRegister.PTBR.number();

    private final Hart hart;
    private final EventCounts counts;
    private final Mmu mmu;
    private final TranslationCache cache;
    private final LoadStoreUnit loadStoreUnit;
    private final FetchUnit fetchUnit;
    private Translation running;
    /** Whether it was by entering a handler that a check or fetch failed last. */
    private boolean entered;

    SlowPaths(Hart hart, Mmu mmu, LoadStoreUnit loadStoreUnit, FetchUnit fetchUnit, Translation none) {
        this.hart = hart;
        this.counts = hart.counts();
        this.mmu = mmu;
        this.cache = mmu.cache();
        this.loadStoreUnit = loadStoreUnit;
        this.fetchUnit = fetchUnit;
        this.running = none;
    }

    /** Tells whose code is going to run. */
    void enter(Translation translation) {
        running = translation;
    }

    /**
     * What {@link TranslationCache#contexts} says, in the low word; in the high word the context of the hart's present mode and its
     * bank above {@link #BANK_SHIFT}.
     */
    long contexts() {
        int both = cache.contexts(hart);
        int present = cache.context(hart) | cache.bank(hart) << BANK_SHIFT;
        return (long) present << 32 | both;
    }

    /** Leaves the region: puts the hart before the step at an address. */
    void leave(int key, int left) {
        hart.pc = CodeKey.pc(key);
        hart.instructions = hart.stopAt - left;
    }

    private void at(Site site, int left) {
        hart.pc = site.pc();
        hart.instructions = hart.stopAt - left - site.remaining();
    }

    // Memory

    /**
     * Loads.
     *
     * @param old the destination's value, returned if there is no new one
     * @return the value, extended as the opcode says, in the low word; {@link #LEAVE} or not
     */
    long load(int address, int old, int number, int left) {
        Site site = running.site(number);
        at(site, left);
        long stopAt = hart.stopAt;
        long misses = counts.dtlbMisses;
        long value = switch (site.opcode()) {
            case LB -> extend(loadStoreUnit.load(address, 1), 24);
            case LH -> extend(loadStoreUnit.load(address, 2), 16);
            case LBU -> loadStoreUnit.load(address, 1);
            case LHU -> loadStoreUnit.load(address, 2);
            default -> loadStoreUnit.load(address, 4);
        };
        return result(site, value, old, stopAt, misses);
    }

    private static long extend(long value, int shift) {
        return value == Mmu.TRAPPED ? value : Integer.toUnsignedLong((int) value << shift >> shift);
    }

    /**
     * Stores.
     *
     * @return whether to go on behind the instruction
     */
    boolean store(int address, int value, int number, int left) {
        Site site = running.site(number);
        at(site, left);
        long stopAt = hart.stopAt;
        long misses = counts.dtlbMisses;
        int width = switch (site.opcode()) {
            case SB -> 1;
            case SH -> 2;
            default -> 4;
        };
        return result(site, loadStoreUnit.store(address, width, value), 0, stopAt, misses) < LEAVE;
    }

    /** Does an atomic operation; parameters and result are those of {@link #load}. */
    long atomic(int address, int operand, int old, int number, int left) {
        Site site = running.site(number);
        at(site, left);
        long stopAt = hart.stopAt;
        long misses = counts.dtlbMisses;
        long value = switch (site.opcode()) {
            case LR_W -> loadStoreUnit.loadReserved(address);
            case SC_W -> loadStoreUnit.storeConditional(address, operand);
            default -> loadStoreUnit.atomic(site.opcode(), address, operand);
        };
        return result(site, value, old, stopAt, misses);
    }

    private long result(Site site, long value, int old, long stopAt, long misses) {
        hart.instructions++;
        if (value == Mmu.TRAPPED) {
            return LEAVE | Integer.toUnsignedLong(old);
        }
        hart.pc = site.pc() + 4;
        boolean leave = hart.stopAt != stopAt
                || hart.interruptDue()
                || !running.valid()
                || site.leavesOnMiss() && counts.dtlbMisses != misses
                || isRestless(site);
        return leave ? LEAVE | value : value;
    }

    /** Whether a calm loop had to leave accesses to its region too often; then the region is made again without it. */
    private boolean isRestless(Site site) {
        boolean restless = site.calm() && running.isRestless(hart.instructions);
        if (restless) {
            running.noteRefusal(CodeKey.of(site.pc(), hart.inUserMode()));
        }
        return restless;
    }

    /**
     * Checks a group of accesses again after translating for the first of them as that one would.
     *
     * @param address of the group's lowest byte
     * @return the index in memory of that byte, or {@link #NO_INDEX}
     */
    int check(int address, int number, int left) {
        Site site = running.site(number);
        AccessGroup group = site.group();
        at(site, left);
        long misses = counts.dtlbMisses;
        int first = address - group.low() + group.first();
        entered = !prepare(site, first);
        if (entered) {
            hart.instructions++;
            return NO_INDEX;
        }
        if (site.leavesOnMiss() && counts.dtlbMisses != misses) {
            return NO_INDEX;
        }
        int index = index(address, group);
        if (isRestless(site)) {
            return NO_INDEX;
        }
        if (index == NO_INDEX) {
            running.noteRefusal(CodeKey.of(site.pc(), hart.inUserMode()));
        }
        return index;
    }

    private boolean prepare(Site site, int address) {
        return switch (site.opcode()) {
            case SB -> loadStoreUnit.prepare(address, 1, Access.STORE);
            case SH -> loadStoreUnit.prepare(address, 2, Access.STORE);
            case SW -> loadStoreUnit.prepare(address, 4, Access.STORE);
            case LB, LBU -> loadStoreUnit.prepare(address, 1, Access.LOAD);
            case LH, LHU -> loadStoreUnit.prepare(address, 2, Access.LOAD);
            default -> loadStoreUnit.prepare(address, 4, Access.LOAD);
        };
    }

    private int index(int address, AccessGroup group) {
        int end = address + group.span() - 1;
        int slot = TranslationCache.dataSlot(address, cache.bank(hart));
        int tag = cache.data[slot + (group.stores() ? TranslationCache.STORE_TAG : TranslationCache.LOAD_TAG)];
        int wanted = address & (TranslationCache.PAGE_TAG | group.alignment() - 1) | cache.context(hart);
        boolean permitted = tag == wanted && ((address ^ end) & TranslationCache.PAGE_TAG) == 0;
        return permitted ? address + cache.data[slot + TranslationCache.DISTANCE] : NO_INDEX;
    }

    // Control

    /**
     * Looks the page of a block up, before its first instruction.
     *
     * @param left steps that are left before the block
     * @param frame where the block was translated from
     * @return whether it is still there; if not, the hart is before the block, or a trap has been entered
     */
    boolean fetch(int key, int left, int frame) {
        leave(key, left);
        int found = fetchUnit.frame();
        entered = found == FetchUnit.TRAPPED;
        if (entered) {
            hart.instructions++;
        }
        return found == frame;
    }

    /** Whether the {@link #check} or {@link #fetch} that has just failed has entered a handler, which the region may hold. */
    boolean entered() {
        return entered;
    }

    /** Does {@code trap}. */
    void trap(int number, int returnAddress) {
        hart.trap(TrapCause.TRAP, number, returnAddress);
    }

    /** Does {@code eret}; false if it is illegal here and has to be left to the interpreter. */
    boolean returnFromTrap() {
        if (hart.inRefill()) {
            return false;
        }
        hart.returnFromTrap();
        return true;
    }

    /** Does {@code tlb.refill} but for its two registers; false if it is illegal here and has to be left to the interpreter. */
    boolean refill(int leaf, int level) {
        if (!hart.inRefill()) {
            return false;
        }
        mmu.refill(leaf, level & 1);
        return true;
    }

    /** Whether a region may go on after a slow path has set the hart's pc and instructions. */
    boolean goesOn() {
        return hart.instructions < hart.stopAt
                && running.valid()
                && !running.isRefused()
                && !hart.waiting
                && !hart.interruptDue();
    }

    /** The key of where the hart is. */
    int key() {
        return CodeKey.of(hart.pc, hart.inUserMode());
    }

    /** Whether the region has to be left because an interrupt is due. */
    boolean interruptDue() {
        return hart.interruptDue();
    }

    // Control registers and the TLB

    /** Writes {@code ptbr}. */
    void writePageTableBase(int value) {
        hart.writeControl(PTBR, value);
    }

    /** Does {@code tlb.flush}. */
    void flush() {
        mmu.flush();
    }

    /** Does {@code tlb.flush.asid}. */
    void flushAddressSpace(int asid) {
        mmu.flushAsid(asid);
    }

    /** Does {@code tlb.flush.page}. */
    void flushPage(int address, int asid) {
        mmu.flushPage(address, asid);
    }

    /** Does {@code rdctr}. */
    int readCounter(int counter, int number, int left) {
        at(running.site(number), left);
        long value = hart.counter(counter & ~Counter.HIGH);
        return (int) ((counter & Counter.HIGH) == 0 ? value : value >>> 32);
    }
}
