package dev.turnstile.emulator.cpu;

import dev.turnstile.isa.TrapCause;

/** Hears of each trap that a hart takes, and of each return, as far as no translated code does them on its own. */
public interface TrapListener {
    /**
     * The hart has entered the trap handler, where its {@code pc} is now.
     *
     * @param value for {@code tval}
     * @param from the instruction that has trapped, or at which the interrupt came; behind it for a {@code trap}
     * @param user whether that was in user mode
     */
    void entered(TrapCause cause, int value, int from, boolean user);

    /**
     * The hart has returned from a trap to its {@code pc}.
     *
     * @param from behind the {@code eret}, or at it
     */
    void returned(int from);
}
