package dev.turnstile.emulator.debug.fuzz;

import dev.turnstile.emulator.debug.Divergence;

/**
 * A program on which the engines differ.
 *
 * @param seed from which the program was made
 * @param operations of the program as it was found
 * @param operationsLeft after it was made small
 * @param divergence of the small one
 * @param source the small one, to be kept: see {@code docs/adr/0082-kept-programs.md}
 */
public record FailedProgram(long seed, int operations, int operationsLeft, Divergence divergence, String source) {}
