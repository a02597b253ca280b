package dev.turnstile.emulator.jit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.isa.Opcode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final int NOP = Opcode.ADDI.encode(0, 0, 0);

    private final Map<Integer, Block> blocks = new LinkedHashMap<>();
    private final Map<Integer, Set<Integer>> ways = new HashMap<>();

    private void block(int key, int size, Integer... to) {
        List<GuestInstruction> instructions = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            instructions.add(Objects.requireNonNull(GuestInstruction.decode(key + 4 * i, NOP)));
        }
        blocks.put(key, new Block(key, 0, instructions, Ending.FALL, List.of()));
        ways.put(key, Set.of(to));
    }

    private Budget budget(Integer... dispatched) {
        Region region = new Region(List.of(dispatched), Set.of(), blocks, Set.of(dispatched), Profile.NONE);
        return new Budget(region, ways, Map.of());
    }

    @Test
    void aStraightWayIsPaidForInTheDispatchSwitch() {
        block(0x1000, 3, 0x2000, 0x3000);
        block(0x2000, 7, 0x3000);
        block(0x3000, 2);

        Budget budget = budget(0x1000);

        assertThat(blocks.keySet()).noneMatch(budget::looksAt);
        assertThat(budget.neededToDispatch()).as("the longest way").isEqualTo(3 + 7 + 2);
    }

    @Test
    void aLoopIsPaidForWhereItGoesBack() {
        block(0x1000, 1, 0x2000);
        block(0x2000, 3, 0x3000);
        block(0x3000, 4, 0x2000, 0x4000);
        block(0x4000, 20);

        Budget budget = budget(0x1000);

        assertThat(blocks.keySet()).filteredOn(budget::looksAt).containsExactly(0x2000);
        assertThat(budget.needed(0x2000)).as("through the loop and out").isEqualTo(3 + 4 + 20);
        assertThat(budget.neededToDispatch()).as("to the loop").isEqualTo(1);
    }

    @Test
    void aLoopOfOneBlockLooksEachTime() {
        block(0x1000, 3, 0x1000);

        Budget budget = budget(0x1000);

        assertThat(budget.looksAt(0x1000)).isTrue();
        assertThat(budget.needed(0x1000)).isEqualTo(3);
        assertThat(budget.neededToDispatch()).isZero();
    }

    @Test
    void aLongWayIsLookedAtInBetween() {
        for (int i = 0; i < 10; i++) {
            block(0x1000 + 0x100 * i, 20, 0x1100 + 0x100 * i);
        }
        block(0x1a00, 20);

        Budget budget = budget(0x1000);

        assertThat(blocks.keySet()).filteredOn(budget::looksAt).hasSize(3);
        assertThat(blocks.keySet())
                .allSatisfy(key -> assertThat(budget.needed(key)).isLessThanOrEqualTo(Budget.LONGEST_WAY));
    }
}
