package dev.turnstile.emulator.machine;

import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.mmu.Tlb;

/**
 * Where a machine stands, but for its devices: any number of machines of the same configuration can go on from there.
 *
 * @param hart a copy, which never runs
 * @param fetchTlb a copy
 * @param dataTlb a copy
 * @param bytesMoved by devices
 * @param memory of the machine, boot ROM included
 */
public record MachineState(Hart hart, Tlb fetchTlb, Tlb dataTlb, long bytesMoved, MemoryPages memory) {}
