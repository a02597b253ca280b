package dev.turnstile.emulator.jit;

import java.util.ArrayList;
import java.util.List;

/** Collects the places of a region from which slow paths are called. */
final class Sites {
    private final List<Site> sites = new ArrayList<>();

    /** Adds an instruction of a block; returns its number. */
    int add(Block block, int at, boolean leavesOnMiss, AccessGroup group) {
        return add(block, at, leavesOnMiss, false, group);
    }

    /** Adds an instruction of a block, which may be in a calm loop; returns its number. */
    int add(Block block, int at, boolean leavesOnMiss, boolean calm, AccessGroup group) {
        GuestInstruction instruction = block.instructions().get(at);
        sites.add(new Site(instruction.pc(), block.size() - at, instruction.opcode(), leavesOnMiss, calm, group));
        return sites.size() - 1;
    }

    /** All, in the order of their numbers. */
    List<Site> all() {
        return List.copyOf(sites);
    }
}
