package dev.turnstile.emulator.jit;

import java.util.Set;
import java.util.TreeSet;

/**
 * The guest registers, r0 aside, of a region.
 *
 * @param all those that it reads or writes
 * @param written those that it writes
 */
record RegisterUse(Set<Integer> all, Set<Integer> written) {
    /** Finds them. */
    static RegisterUse of(Region region) {
        Set<Integer> all = new TreeSet<>();
        Set<Integer> written = new TreeSet<>();
        for (Block block : region.blocks().values()) {
            for (GuestInstruction instruction : block.instructions()) {
                boolean constant = instruction.opcode().format() == dev.turnstile.isa.Format.CONTROL_CONSTANT;
                all.add(constant ? 0 : instruction.rs1());
                all.add(instruction.rs2());
                all.add(instruction.rd());
                written.add(instruction.rd());
            }
        }
        all.remove(0);
        written.remove(0);
        return new RegisterUse(all, written);
    }
}
