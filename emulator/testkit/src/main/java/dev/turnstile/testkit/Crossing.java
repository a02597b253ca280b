package dev.turnstile.testkit;

import dev.turnstile.isa.TrapCause;
import org.jspecify.annotations.Nullable;

/**
 * A trap or an interrupt, or the return from one.
 *
 * @param instructions how many the hart had executed
 * @param cause why; null for a return
 * @param value that came with it: the number of a {@code trap}, the address of a fault
 * @param from the instruction that trapped, or returned
 * @param to where the hart went on
 * @param user whether the other side is a program, and not the kernel itself
 */
public record Crossing(long instructions, @Nullable TrapCause cause, int value, int from, int to, boolean user) {}
