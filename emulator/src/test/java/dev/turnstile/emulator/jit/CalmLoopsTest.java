package dev.turnstile.emulator.jit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.assembler.Assembler;
import dev.turnstile.assembler.Options;
import dev.turnstile.assembler.link.LinkOptions;
import dev.turnstile.assembler.link.Linker;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.emulator.interpreter.BareHart;
import dev.turnstile.emulator.interpreter.Interpreter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CalmLoopsTest {
    private static final int RAM = BareHart.RAM;
    private static final String TWO_LOOPS = """
                li      a0, 0
            1:  andi    t0, a0, 1
                beqz    t0, 2f
                addi    a1, a1, 1
            2:  addi    a0, a0, 1
                bne     a0, a2, 1b
                addi    a3, a3, 1
                bne     a3, a4, _start
                wfi
            """;

    private static Region region(String source, Profile profile) throws AssemblyException {
        BareHart bare = new BareHart(8192, 4, 1, 0, Interpreter::new);
        new Linker(new LinkOptions("_start", RAM))
                .add("a.o", new Assembler(Options.NONE).assemble("a.s", ".globl _start\n_start:\n" + source))
                .link()
                .executable()
                .segments()
                .get(0)
                .data()
                .copyTo(bare.memory.bytes(), 0);
        return Objects.requireNonNull(new RegionFinder(bare.hart, bare.mmu, bare.memory).find(RAM, 0, 100, profile));
    }

    private static List<CalmLoop> loops(Region region) {
        Map<Block, AccessPlan> plans = new LinkedHashMap<>();
        region.blocks().values().forEach(block -> plans.put(block, new AccessPlan(block, region.alone())));
        return CalmLoops.of(region, Strips.of(region, plans));
    }

    private static Set<Integer> places(CalmLoop loop) {
        return loop.code().blocks().keySet().stream().map(key -> key - RAM).collect(Collectors.toSet());
    }

    @Test
    void ofNestedLoopsTheInnerOneIsTaken() throws AssemblyException {
        List<CalmLoop> loops = loops(region(TWO_LOOPS, Profile.NONE));

        assertThat(loops).hasSize(1);
        assertThat(loops.get(0).head()).isEqualTo(RAM + 4);
        assertThat(places(loops.get(0))).containsExactlyInAnyOrder(4, 12, 16);
        assertThat(loops.get(0).ends())
                .as("its blocks, and what comes after it")
                .containsExactlyInAnyOrder(RAM + 12, RAM + 16, RAM + 24);
    }

    @Test
    void aLoopThatIsSoonLeftIsPartOfTheOneAroundIt() throws AssemblyException {
        Profile profile = new Profile();
        for (int round = 0; round < 20; round++) {
            for (int pc : new int[] {0, 4, 8, 16, 20, 4, 8, 12, 16, 20, 24, 28}) {
                profile.add(RAM + pc);
            }
        }

        List<CalmLoop> loops = loops(region(TWO_LOOPS, profile));

        assertThat(loops).hasSize(1);
        assertThat(places(loops.get(0))).containsExactlyInAnyOrder(0, 4, 12, 16, 24);
    }

    @Test
    void whatCanRunInStripsDoes() throws AssemblyException {
        Region region = region("""
                1:  lw      t0, 0(a0)
                    addi    a0, a0, 4
                    bne     a0, a1, 1b
                    wfi
                """, Profile.NONE);

        assertThat(loops(region)).isEmpty();
    }

    @Test
    void whatChangesTranslationsIsNotCalm() throws AssemblyException {
        Region region = region("""
                1:  csrw    ptbr, a0
                    addi    a1, a1, -1
                    bnez    a1, 1b
                2:  amoadd.w t0, t1, (a0)
                    bnez    t0, 2b
                    wfi
                """, Profile.NONE);

        assertThat(loops(region)).isEmpty();
    }
}
