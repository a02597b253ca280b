package dev.turnstile.emulator.jit;

import dev.turnstile.isa.Format;
import dev.turnstile.isa.Opcode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The guest registers, r0 aside, that a region keeps in local variables: those of its strips, and those that it uses most, loops
 * counting more. The others stay in the hart's array. A host has a dozen registers or so to give, and whatever else lives through a
 * loop only costs the JVM's compiler time and the loop registers.
 *
 * @param all those that it reads or writes
 * @param written those that it writes
 */
record RegisterUse(Set<Integer> all, Set<Integer> written) {
    private static final int MOST = 12;
    private static final int LOOP_WEIGHT = 10;
    private static final int STRIP_WEIGHT = 100_000;

    /**
     * Chooses them.
     *
     * @param tight keys of the blocks in tight loops
     * @param strips keys of the blocks that are run in strips: an access to the array would be one to memory for the JVM's loop
     *     optimisations
     */
    static RegisterUse of(Region region, Set<Integer> tight, Set<Integer> strips) {
        Map<Integer, Integer> weights = new HashMap<>();
        Set<Integer> written = new HashSet<>();
        for (Block block : region.blocks().values()) {
            int weight = weight(block, tight, strips);
            for (GuestInstruction instruction : block.instructions()) {
                if (instruction.opcode().format() != Format.CONTROL_CONSTANT) {
                    weights.merge(instruction.rs1(), weight, Integer::sum);
                }
                weights.merge(instruction.rs2(), weight, Integer::sum);
                weights.merge(instruction.rd(), weight, Integer::sum);
                written.add(instruction.rd());
                if (instruction.opcode() == Opcode.TLB_REFILL) {
                    written.add(instruction.rs1());
                    written.add(instruction.rs2());
                }
            }
        }
        weights.remove(0);
        Set<Integer> all = weights.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(Math.max(MOST, inStrips(weights)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        written.retainAll(all);
        return new RegisterUse(all, written);
    }

    /** All registers of a calm loop. */
    static RegisterUse ofAll(Region loop) {
        return of(loop, Set.of(), loop.blocks().keySet());
    }

    private static int weight(Block block, Set<Integer> tight, Set<Integer> strips) {
        if (strips.contains(block.key())) {
            return STRIP_WEIGHT;
        }
        return tight.contains(block.key()) ? LOOP_WEIGHT : 1;
    }

    /** How many registers are used in strips: what they weigh is more than a region's other blocks can. */
    private static long inStrips(Map<Integer, Integer> weights) {
        return weights.values().stream()
                .filter(weight -> weight >= STRIP_WEIGHT)
                .count();
    }
}
