package dev.turnstile.emulator.jit;

import dev.turnstile.isa.Opcode;

/**
 * A place in a region from which a slow path can be called: all that the slow path has to know about it.
 *
 * @param pc address of the instruction
 * @param remaining instructions of its block from this one on, which the block has paid for already
 * @param opcode of the instruction
 * @param leavesOnMiss whether checks that were made before are relied on behind the access, so that the region has to be left if
 *     the TLB has changed
 * @param calm whether a calm loop makes the access, as long as it knows the page
 * @param group for the first access of a group that shares a check; {@link AccessGroup#NONE} for others
 */
public record Site(int pc, int remaining, Opcode opcode, boolean leavesOnMiss, boolean calm, AccessGroup group) {}
