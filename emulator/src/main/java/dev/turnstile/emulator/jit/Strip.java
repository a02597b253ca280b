package dev.turnstile.emulator.jit;

import dev.turnstile.isa.Opcode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A loop that can be run in strips (strip mining): many iterations after one look at the budget and at the pages that they
 * reach. That takes accesses of which it is known where the next iterations go: off a register that the loop does not write, or to
 * which it adds the same each time. What the other accesses reach is checked in each iteration.
 *
 * @param blocks one behind the other; the last goes back to the first
 * @param strides of what is checked once a strip, by the key of the access at which it is checked otherwise
 * @param checked the keys of the accesses at which something is checked in each iteration
 */
record Strip(List<Block> blocks, Map<Integer, Stride> strides, List<Integer> checked) {
    /**
     * How an address changes.
     *
     * @param ahead what has been added to the base register since the beginning of the iteration, when the access is made
     * @param step what is added in an iteration, if that is a constant
     * @param register the register that is added in an iteration, or 0
     */
    record Stride(int ahead, int step, int register) {}

    /** The strip of a loop; null if it can do anything else than arithmetic, loads and stores, or has no access at all. */
    static @Nullable Strip of(List<Block> loop, Map<Block, AccessPlan> plans) {
        List<GuestInstruction> instructions =
                loop.stream().flatMap(block -> block.instructions().stream()).toList();
        if (!instructions.stream().allMatch(Strip::isPlain)) {
            return null;
        }
        Map<Integer, Stride> strides = new TreeMap<>();
        List<Integer> checked = new ArrayList<>();
        int begin = 0;
        for (Block block : loop) {
            AccessPlan plan = Objects.requireNonNull(plans.get(block));
            for (int at : plan.checked()) {
                int alignment = plan.checkOf(at).alignment();
                @Nullable Stride stride = stride(instructions, begin + at, alignment);
                if (stride == null) {
                    checked.add(block.keyOf(at));
                } else {
                    strides.put(block.keyOf(at), stride);
                }
            }
            begin += block.size();
        }
        return strides.isEmpty() && checked.isEmpty() ? null : new Strip(loop, strides, checked);
    }

    private static boolean isPlain(GuestInstruction instruction) {
        return switch (instruction.opcode().group()) {
            case INTEGER, MULTIPLY, MEMORY -> true;
            case CONTROL -> instruction.rd() == 0;
            case ATOMIC, SYSTEM, PRIVILEGED -> false;
        };
    }

    private static @Nullable Stride stride(List<GuestInstruction> loop, int access, int alignment) {
        int base = loop.get(access).rs1();
        int ahead = 0;
        int step = 0;
        int register = 0;
        for (int i = 0; i < loop.size(); i++) {
            GuestInstruction instruction = loop.get(i);
            if (base != 0 && instruction.rd() == base) {
                int added = addedRegister(loop, instruction, base);
                if (isStep(instruction, base) && register == 0) {
                    step += instruction.immediate();
                    ahead += i < access ? instruction.immediate() : 0;
                } else if (added != 0 && step == 0 && register == 0 && i >= access) {
                    register = added;
                } else {
                    return null;
                }
            }
        }
        return step % alignment == 0 ? new Stride(ahead, step, register) : null;
    }

    private static boolean isStep(GuestInstruction instruction, int base) {
        return instruction.opcode() == Opcode.ADDI && instruction.rs1() == base;
    }

    /** The register that an instruction adds to a base register, if the loop does not write it; or 0. */
    private static int addedRegister(List<GuestInstruction> loop, GuestInstruction instruction, int base) {
        if (instruction.opcode() != Opcode.ADD || (instruction.rs1() != base && instruction.rs2() != base)) {
            return 0;
        }
        int added = instruction.rs1() == base ? instruction.rs2() : instruction.rs1();
        return loop.stream().anyMatch(i -> i.rd() == added) ? 0 : added;
    }

    /** The block at which the loop begins. */
    Block first() {
        return blocks.get(0);
    }

    /** The block that goes back to the first. */
    Block last() {
        return blocks.get(blocks.size() - 1);
    }

    /** Number of instructions in an iteration. */
    int size() {
        return blocks.stream().mapToInt(Block::size).sum();
    }
}
