package dev.turnstile.emulator.cpu;

import dev.turnstile.isa.ControlRegister;
import dev.turnstile.isa.Counter;
import dev.turnstile.isa.Paging;
import dev.turnstile.isa.Register;
import dev.turnstile.isa.Status;
import dev.turnstile.isa.TrapCause;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The architectural state of one hart, and the state changes that are not an instruction's own: traps, returns, refills,
 * interrupts. The rules are those of {@code docs/machine.md}, "Harts, modes and traps".
 *
 * <p>The public fields belong to the engine while it runs; everybody else reads them between two runs or inside an access to a
 * device, when they are exact.
 */
public final class Hart {
    /** Where engines let writes to r0 go, so that they need no test; nobody reads it. */
    public static final int SINK = Register.COUNT;

    private static final int STATUS = ControlRegister.STATUS.number();
    private static final int EPC = ControlRegister.EPC.number();
    private static final int CAUSE = ControlRegister.CAUSE.number();
    private static final int TVAL = ControlRegister.TVAL.number();
    private static final int TVEC = ControlRegister.TVEC.number();
    private static final int PTBR = ControlRegister.PTBR.number();
    private static final int RVEC = ControlRegister.RVEC.number();
    private static final int REPC = ControlRegister.REPC.number();
    private static final int RCAUSE = ControlRegister.RCAUSE.number();
    private static final int RVAL = ControlRegister.RVAL.number();
    private static final int IP = ControlRegister.IP.number();
    private static final int HARTID = ControlRegister.HARTID.number();
    private static final int ASIDBITS = ControlRegister.ASIDBITS.number();

    private static final TrapCause[] CAUSES = TrapCause.values();
    private static final int[] WRITABLE = Arrays.stream(ControlRegister.values())
            .mapToInt(ControlRegister::writable)
            .toArray();

    /** The general registers; [0] is always 0. One more than there are: see {@link #SINK}. */
    public final int[] registers = new int[Register.COUNT + 1];
    /** Address of the next instruction. */
    public int pc;
    /** Steps since reset: instructions that completed or trapped. */
    public long instructions;
    /** The engine runs until {@link #instructions} reaches this. */
    public long stopAt;
    /** A {@code wfi} waits for {@link #interruptAsserted}; no step is done until the machine has cleared this. */
    public boolean waiting;
    /** Index of the word in memory that {@code lr.w} reserved, or -1. */
    public int reservation = -1;

    private final int number;
    private final int resetAddress;
    private final int asidBits;
    private final CostModel costs;
    private final LongSupplier dmaBytes;
    private final EventCounts counts = new EventCounts();
    private final int[] control = new int[ControlRegister.values().length];
    private long stopAfterPause;
    private long waited;
    private boolean interruptAsserted;
    private boolean lockedUp;
    private @Nullable TrapListener trapListener;

    /**
     * A hart after reset.
     *
     * @param number from 0
     * @param resetAddress physical address of its first instruction
     * @param asidBits number of address-space bits in {@code ptbr}, 0 to 10
     * @param costs the weights of its {@code cycles} counter
     * @param dmaBytes the machine's count of bytes moved by devices
     */
    public Hart(int number, int resetAddress, int asidBits, CostModel costs, LongSupplier dmaBytes) {
        this.number = number;
        this.resetAddress = resetAddress;
        this.asidBits = asidBits;
        this.costs = costs;
        this.dmaBytes = dmaBytes;
        reset();
    }

    /** Puts everything but the interrupt line, which is the controller's, into the state after power-on. */
    public void reset() {
        Arrays.fill(registers, 0);
        Arrays.fill(control, 0);
        control[HARTID] = number;
        control[ASIDBITS] = asidBits;
        control[IP] = interruptAsserted ? 1 : 0;
        counts.reset();
        pc = resetAddress;
        instructions = 0;
        stopAt = 0;
        waited = 0;
        waiting = false;
        reservation = -1;
        lockedUp = false;
    }

    /** Makes everything as it is in another hart of the same kind. */
    public void copyFrom(Hart other) {
        System.arraycopy(other.registers, 0, registers, 0, registers.length);
        System.arraycopy(other.control, 0, control, 0, control.length);
        counts.copyFrom(other.counts);
        pc = other.pc;
        instructions = other.instructions;
        stopAt = other.stopAt;
        stopAfterPause = other.stopAfterPause;
        waited = other.waited;
        waiting = other.waiting;
        reservation = other.reservation;
        interruptAsserted = other.interruptAsserted;
        lockedUp = other.lockedUp;
    }

    /** What this hart has counted. */
    public EventCounts counts() {
        return counts;
    }

    /** The hart's number. */
    public int number() {
        return number;
    }

    // Time

    /** The virtual clock as this hart sees it: its steps, and the time that it has waited. */
    public long time() {
        return instructions + waited;
    }

    /** Lets time pass while the hart waits. */
    public void letPass(long ticks) {
        waited += ticks;
    }

    /** Makes the engine stop when this many steps have been done, if it would not stop earlier. */
    public void stopNoLaterThan(long count) {
        stopAt = Math.min(stopAt, count);
        stopAfterPause = Math.min(stopAfterPause, count);
    }

    /** Lets the engine stop earlier, until {@link #endPause}, for a reason of its own. */
    public void pauseAt(long count) {
        stopAfterPause = stopAt;
        stopAt = Math.min(stopAt, count);
    }

    /** Lets the engine go on to where it had to stop before {@link #pauseAt}, or has been told to stop since. */
    public void endPause() {
        stopAt = stopAfterPause;
    }

    // Modes

    /** The {@code status} register. */
    public int status() {
        return control[STATUS];
    }

    /** The {@code ptbr} register. */
    public int pageTableBase() {
        return control[PTBR];
    }

    /** Number of address-space bits that {@code ptbr} keeps. */
    public int asidBits() {
        return asidBits;
    }

    /** The address space of {@code ptbr}. */
    public int asid() {
        return maskAsid(control[PTBR] >>> Paging.PTBR_ASID_SHIFT);
    }

    /** The bits of a number that tell address spaces apart. */
    public int maskAsid(int value) {
        return value & (1 << asidBits) - 1;
    }

    /** Whether the present instruction runs in user mode. */
    public boolean inUserMode() {
        return (control[STATUS] & (Status.UM | Status.RF)) == Status.UM;
    }

    /** Whether the hart runs the software refill handler. */
    public boolean inRefill() {
        return (control[STATUS] & Status.RF) != 0;
    }

    /** Whether addresses are virtual now. */
    public boolean isPaging() {
        return (control[PTBR] & Paging.PTBR_ENABLE) != 0 && !inRefill();
    }

    /** Whether the trap handler's own first instruction could not be fetched, so that nothing runs any more. */
    public boolean isLockedUp() {
        return lockedUp;
    }

    // Interrupts

    /** Sets the line that the interrupt controller drives. */
    public void setInterrupt(boolean asserted) {
        interruptAsserted = asserted;
        control[IP] = asserted ? 1 : 0;
        if (asserted) {
            waiting = false;
        }
    }

    /** Whether the interrupt controller asserts this hart's line. */
    public boolean interruptAsserted() {
        return interruptAsserted;
    }

    /** Whether an interrupt is to be taken before the next instruction. */
    public boolean interruptDue() {
        return interruptAsserted && (control[STATUS] & (Status.IE | Status.RF)) == Status.IE;
    }

    /** Takes the interrupt that is due. This is no step. */
    public void takeInterrupt() {
        trap(TrapCause.INTERRUPT, 0, pc);
    }

    // Traps

    /** Somebody who hears of traps from now on. */
    public void listen(TrapListener listener) {
        trapListener = listener;
    }

    /** Drops the reservation if the word that it is for has been changed by somebody else. */
    public void memoryChanged(int index, int length) {
        if (reservation + 3 >= index && reservation < index + length) {
            reservation = -1;
        }
    }

    /**
     * Enters the trap handler. The step that trapped is not counted here.
     *
     * @param value for {@code tval}
     * @param returnAddress for {@code epc}
     */
    public void trap(TrapCause cause, int value, int returnAddress) {
        int before = control[STATUS];
        if (inRefill()) {
            before &= ~Status.UM;
        } else if ((before & Status.UM) != 0) {
            counts.modeSwitches++;
        } else if (returnAddress == control[TVEC] && isFetchFault(cause)) {
            lockedUp = true;
            stopNoLaterThan(instructions + 1);
        }
        enter(cause, value, returnAddress, before);
    }

    private void enter(TrapCause cause, int value, int returnAddress, int before) {
        stackTrap(control, cause.number(), value, returnAddress, before);
        reservation = -1;
        pc = control[TVEC];
        counts.trap(cause.number());
        if (trapListener != null) {
            trapListener.entered(cause, value, returnAddress, (before & Status.UM) != 0);
        }
    }

    /**
     * What entering a trap does to the control registers. These are a parameter, because translated code has them as a constant, and
     * the JVM then sees through what is written here and read by the handler.
     *
     * @param before the status that is stacked
     */
    public static void stackTrap(int[] control, int cause, int value, int returnAddress, int before) {
        control[EPC] = returnAddress;
        control[CAUSE] = cause;
        control[TVAL] = value;
        control[STATUS] = (before & Status.CURRENT) << Status.STACK_SHIFT;
    }

    /** What a trap from user mode does besides {@link #stackTrap}, but for {@link #pc}, which is left as it is. */
    public void enteredFromUser(int cause) {
        counts.modeSwitches++;
        reservation = -1;
        counts.trap(cause);
    }

    private static boolean isFetchFault(TrapCause cause) {
        return cause == TrapCause.FETCH_PAGE_FAULT || cause == TrapCause.FETCH_ACCESS_FAULT;
    }

    /** Does {@code eret}, which the caller has found to be legal. */
    public void returnFromTrap() {
        unstackTrap(control);
        if ((control[STATUS] & Status.UM) != 0) {
            counts.modeSwitches++;
        }
        reservation = -1;
        int from = pc;
        pc = control[EPC];
        if (trapListener != null) {
            trapListener.returned(from);
        }
    }

    /** What {@code eret} does to the control registers, which are a parameter as in {@link #stackTrap}. */
    public static void unstackTrap(int[] control) {
        int stacked = control[STATUS] & Status.CURRENT << Status.STACK_SHIFT;
        control[STATUS] = stacked | stacked >>> Status.STACK_SHIFT;
    }

    /** What an {@code eret} to user mode does besides {@link #unstackTrap}, but for {@link #pc}, which is left as it is. */
    public void returnedToUser() {
        counts.modeSwitches++;
        reservation = -1;
    }

    /**
     * Enters the software refill handler instead of doing an access.
     *
     * @param cause the page fault of the access's kind
     * @param address the virtual address that missed
     */
    public void enterRefill(TrapCause cause, int address) {
        if (inUserMode()) {
            counts.modeSwitches++;
        }
        counts.refills++;
        control[REPC] = pc;
        control[RCAUSE] = cause.number();
        control[RVAL] = address;
        control[STATUS] |= Status.RF;
        pc = control[RVEC];
    }

    /** The cause of the refill that is running. */
    public TrapCause refillCause() {
        return CAUSES[control[RCAUSE]];
    }

    /** The address that missed. */
    public int refillAddress() {
        return control[RVAL];
    }

    /** Ends a refill that has filled the TLB: tries the access again. */
    public void returnFromRefill() {
        control[STATUS] &= ~Status.RF;
        if (inUserMode()) {
            counts.modeSwitches++;
        }
        pc = control[REPC];
    }

    /**
     * Ends a refill that found nothing usable: raises the page fault, from the mode that was interrupted. The hart has
     * been in kernel mode since the refill and stays there, so this is no mode switch.
     */
    public void failRefill() {
        enter(refillCause(), control[RVAL], control[REPC], control[STATUS]);
    }

    // Control registers

    /**
     * The control registers by number, for translated code: reading is allowed, and writing the writable bits of those whose
     * writes have no effect but the new value.
     */
    public int[] controlRegisters() {
        return control;
    }

    /** The value of a control register that exists. */
    public int readControl(int register) {
        return control[register];
    }

    /** Writes the writable bits of a control register that exists; the others stay. */
    public void writeControl(int register, int value) {
        int writable = WRITABLE[register];
        if (register == PTBR) {
            int asidField = (1 << Paging.MAX_ASID_BITS) - 1 << Paging.PTBR_ASID_SHIFT;
            value &= ~asidField | maskAsid(value >>> Paging.PTBR_ASID_SHIFT) << Paging.PTBR_ASID_SHIFT;
        }
        control[register] = control[register] & ~writable | value & writable;
    }

    // Counters

    /** The value of a counter that exists, by the number of its low word. */
    public long counter(int number) {
        return Counters.read(this, number);
    }

    /** The value of a counter. */
    public long counter(Counter counter) {
        return Counters.read(this, counter.number());
    }

    /** The cost model's sum. */
    long cycles() {
        return instructions * costs.instruction()
                + (counts.itlbMisses + counts.dtlbMisses) * costs.tlbMiss()
                + counts.walkReads * costs.walkRead()
                + (counts.exceptions() + counts.refills) * costs.exception()
                + counts.interrupts() * costs.interrupt()
                + counts.flushes() * costs.flush()
                + counts.modeSwitches * costs.modeSwitch();
    }

    /** Bytes moved by devices, the whole machine's. */
    long dmaBytes() {
        return dmaBytes.getAsLong();
    }
}
