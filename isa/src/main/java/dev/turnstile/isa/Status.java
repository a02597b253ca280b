package dev.turnstile.isa;

/**
 * The bits of the {@code status} control register. A trap copies the low three bits to the three above them and clears
 * them; {@code eret} copies them back and leaves the upper three as they are.
 */
public final class Status {
    /** Interrupts are taken. */
    public static final int IE = 1;
    /** The hart is in user mode. */
    public static final int UM = 1 << 1;
    /** Kernel mode may load from and store to user pages. */
    public static final int UA = 1 << 2;
    /** {@link #IE} before the last trap. */
    public static final int PIE = 1 << 3;
    /** {@link #UM} before the last trap. */
    public static final int PUM = 1 << 4;
    /** {@link #UA} before the last trap. */
    public static final int PUA = 1 << 5;
    /**
     * The hart runs the software refill handler: addresses are physical, interrupts wait, the mode is kernel's. Set by a
     * refill, cleared by {@code tlb.refill}; a write to {@code status} does not change it.
     */
    public static final int RF = 1 << 6;

    /** The bits that describe the present. */
    public static final int CURRENT = IE | UM | UA;
    /** How far a trap moves the present bits up. */
    public static final int STACK_SHIFT = 3;
    /** The bits that an instruction can write. {@link #UM} is changed by traps and {@code eret} only. */
    public static final int WRITABLE = IE | UA | PIE | PUM | PUA;

    private Status() {}
}
