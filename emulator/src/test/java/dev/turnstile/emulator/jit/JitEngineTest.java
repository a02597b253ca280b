package dev.turnstile.emulator.jit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.assembler.Assembler;
import dev.turnstile.assembler.Options;
import dev.turnstile.assembler.link.LinkOptions;
import dev.turnstile.assembler.link.Linker;
import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.emulator.interpreter.BareHart;
import dev.turnstile.emulator.interpreter.Interpreter;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Register;
import dev.turnstile.isa.elf.ElfSegment;
import java.lang.management.ClassLoadingMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JitEngineTest {
    private static final int LOOP_STEPS = 3;

    private final List<String> events = new ArrayList<>();
    private String listing = "";
    private final JitListener listener = new JitListener() {
        @Override
        public void compiled(Region region, CompiledClass code) {
            events.add("compiled " + RegionListing.name(region.root()) + ", size " + region.size());
            listing = RegionListing.of(region);
        }

        @Override
        public void dropped(Region region, boolean overwritten) {
            events.add("dropped " + RegionListing.name(region.root()) + (overwritten ? ", overwritten" : ""));
        }
    };

    private BareHart hart(JitConfiguration configuration) {
        return new BareHart(1 << 16, 4, 1, 0, JitEngine.with(configuration, listener));
    }

    private static void write(BareHart bare, int index, int... words) {
        for (int i = 0; i < words.length; i++) {
            bare.memory.store(index + 4 * i, 4, words[i]);
        }
    }

    /** a0 counts for ever. */
    private static int[] loop() {
        return new int[] {
            Opcode.ADDI.encode(Register.A0, Register.A0, 1),
            Opcode.ADD.encode(Register.A1, Register.A1, Register.A0),
            Opcode.JAL.encode(Register.ZERO, -8)
        };
    }

    @Test
    void translatesALoopOnceItIsHot() {
        BareHart bare = hart(new JitConfiguration(4, false, 100, 10));
        write(bare, 0, loop());

        bare.engine.run(10_000 * LOOP_STEPS);

        assertThat(events).containsExactly("compiled 80000000, size 3");
        assertThat(bare.hart.registers[Register.A0]).isEqualTo(10_000);
        assertThat(((JitEngine) bare.engine).translatedSteps()).isGreaterThan(9_000 * LOOP_STEPS);
    }

    @Test
    void translatesALoopThatRunsInShortSlices() {
        BareHart bare = hart(new JitConfiguration(4, false, 100, 10));
        write(bare, 0, loop());

        for (int slice = 0; slice < 1000; slice++) { // as long as a device's deadlines come close together
            bare.engine.run(5 * LOOP_STEPS);
        }

        assertThat(events).containsExactly("compiled 80000000, size 3");
        assertThat(bare.hart.registers[Register.A0]).isEqualTo(5000);
    }

    @Test
    void stopsAtEveryStepOfALoop() {
        BareHart bare = hart(JitConfiguration.EAGER);
        write(bare, 0, loop());

        for (int steps = 0; steps < 100; steps++) {
            long before = bare.hart.instructions;
            bare.engine.run(steps);
            assertThat(bare.hart.instructions - before).isEqualTo(steps);
        }
        assertThat(bare.hart.registers[Register.A0]).isEqualTo((99 * 100 / 2 + 2) / LOOP_STEPS);
    }

    @Test
    void givesUpACalmLoopThatKeepsLeavingAccessesToItsRegion() {
        BareHart bare = hart(new JitConfiguration(4, false, 100, 10));
        bare.hart.registers[Register.S0] = BareHart.RAM;
        write(
                bare,
                0,
                Opcode.SW.encode(Register.ZERO, 0x400, Register.S0), // beside the code: never on the fast path
                Opcode.BEQ.encode(Register.A0, Register.ZERO, 8),
                Opcode.ADDI.encode(Register.A1, Register.A1, 1),
                Opcode.ADDI.encode(Register.A0, Register.A0, 1),
                Opcode.JAL.encode(Register.ZERO, -16));

        bare.engine.run(1000);
        assertThat(listing).contains("calm loop 80000000");
        bare.engine.run(20_000);
        assertThat(listing).doesNotContain("calm loop");
        assertThat(bare.hart.registers[Register.A0]).isEqualTo(21_000 / 5);
    }

    @Test
    void dropsWhatIsOverwrittenAndNothingElse() {
        BareHart bare = hart(JitConfiguration.EAGER);
        write(bare, 0, loop());
        bare.engine.run(30);
        events.clear();

        bare.port.write(BareHart.RAM + 512, new byte[4], 0, 4);
        assertThat(events).isEmpty();
        bare.port.write(BareHart.RAM + 8, new byte[4], 0, 4);
        assertThat(events).containsExactly("dropped 80000000, overwritten");
    }

    @Test
    void leavesARegionThatOverwritesItself() {
        BareHart bare = hart(JitConfiguration.EAGER);
        int changed = Opcode.ADDI.encode(Register.T0, Register.ZERO, 2);
        write(
                bare,
                0,
                Opcode.SW.encode(Register.A1, 8, Register.A0),
                Opcode.ADDI.encode(Register.A7, Register.ZERO, 3),
                Opcode.ADDI.encode(Register.T0, Register.ZERO, 1));
        bare.hart.registers[Register.A0] = BareHart.RAM;
        bare.hart.registers[Register.A1] = changed;

        bare.engine.run(3);

        assertThat(bare.hart.registers[Register.T0]).isEqualTo(2);
        assertThat(bare.hart.registers[Register.A7]).isEqualTo(3);
    }

    @Test
    void keepsNoMoreRegionsThanItMay() {
        BareHart bare = hart(new JitConfiguration(0, false, 1, 2));
        write(bare, 0, loop());

        bare.engine.run(30);

        assertThat(events.subList(0, 4))
                .containsExactly(
                        "compiled 80000000, size 1",
                        "compiled 80000004, size 1",
                        "dropped 80000000",
                        "compiled 80000008, size 1");
        assertThat(bare.hart.registers[Register.A0]).isEqualTo(10);
    }

    /** Nobody else in this virtual machine throws so many classes away. */
    @Test
    void codeThatIsThrownAwayCanBeUnloaded() throws InterruptedException {
        int regions = 1000;
        int kept = 10;
        BareHart bare = hart(new JitConfiguration(0, false, 1, kept));
        for (int i = 0; i < regions; i++) {
            write(bare, 4 * i, Opcode.ADDI.encode(Register.A0, Register.A0, 1));
        }
        ClassLoadingMXBean classes = ManagementFactory.getClassLoadingMXBean();
        long before = classes.getUnloadedClassCount();

        bare.engine.run(regions);

        assertThat(events).filteredOn(event -> event.startsWith("compiled")).hasSize(regions);
        for (int i = 0; i < 100 && classes.getUnloadedClassCount() - before < regions - kept; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(classes.getUnloadedClassCount() - before).isGreaterThanOrEqualTo(regions - kept);
        bare.engine.run(1); // the engine has been there all the time
        assertThat(bare.hart.instructions).isEqualTo(regions + 1);
    }

    @Test
    void growsToWhereItIsLeftTo() {
        BareHart bare = hart(JitConfiguration.EAGER);
        writeCallingLoop(bare);

        bare.engine.run(50_000);

        assertThat(events.get(events.size() - 1)).startsWith("dropped");
        assertThat(events).anyMatch(event -> event.startsWith("compiled") && event.endsWith("size 5"));
        assertThat(bare.hart.registers[Register.A1]).isEqualTo(10_000);
    }

    @Test
    void expectsWhatItHasSeen() {
        BareHart bare = hart(new JitConfiguration(2, false, 100, 10));
        writeCallingLoop(bare);

        bare.engine.run(50_000);

        assertThat(events).singleElement().asString().endsWith("size 5");
        assertThat(listing)
                .contains("ends by INDIRECT, to 80000040 (expected)", "ends by INDIRECT, to 80000008 (expected)");
        assertThat(bare.hart.registers[Register.A1]).isEqualTo(10_000);
    }

    /** A loop that calls, through a register, what adds 1 to a1. */
    private static void writeCallingLoop(BareHart bare) {
        write(
                bare,
                0,
                Opcode.ADDI.encode(Register.A0, Register.A0, 1),
                Opcode.JALR.encode(Register.RA, 0, Register.S0),
                Opcode.JAL.encode(Register.ZERO, -8));
        write(bare, 64, Opcode.ADDI.encode(Register.A1, Register.A1, 1), Opcode.JALR.encode(0, 0, Register.RA));
        bare.hart.registers[Register.S0] = BareHart.RAM + 64;
    }

    @Test
    void leavesOutWhatIsNotExecuted() {
        BareHart bare = hart(new JitConfiguration(2, false, 500, 10));
        int[] cold = new int[200];
        Arrays.fill(cold, Opcode.ADDI.encode(Register.A1, Register.A1, 1));
        write(
                bare,
                0,
                Opcode.ADDI.encode(Register.A0, Register.A0, 1),
                Opcode.BEQ.encode(Register.A0, Register.ZERO, 64),
                Opcode.JAL.encode(Register.ZERO, -8));
        write(bare, 68, cold);

        bare.engine.run(10_000);

        assertThat(events).containsExactly("compiled 80000000, size 23");
    }

    /** Loads from eight pages in turn, with a TLB of four entries, which a handler refills. */
    private static final String REFILLS = """
            .globl _start
            _start:
                    la      t0, refill
                    csrw    rvec, t0
                    li      s0, 0x80008000
                    li      t0, 3                       # paging, software refill
                    csrw    ptbr, t0
            1:      lw      a1, (a0)
                    addi    a0, a0, 0x1000
                    andi    a0, a0, 0x7000
                    or      a0, a0, s0
                    addi    a2, a2, 1
                    j       1b
            refill: csrw    rscratch0, t0
                    csrw    rscratch1, t1
                    csrr    t0, rval
                    ori     t0, t0, 0xfff
                    xori    t0, t0, 0xfb4               # V R X A
                    li      t1, 0
                    tlb.refill t0, t1
            """;

    @Test
    void answersRefillsWithinARegion() throws AssemblyException {
        BareHart translated = hart(new JitConfiguration(2, false, 100, 10));
        BareHart interpreted = new BareHart(1 << 16, 4, 1, 0, Interpreter::new);
        ElfSegment code = new Linker(new LinkOptions("_start", BareHart.RAM))
                .add("refills.s", new Assembler(Options.NONE).assemble("refills.s", REFILLS))
                .link()
                .executable()
                .segments()
                .get(0);
        code.data().copyTo(translated.memory.bytes(), 0);
        code.data().copyTo(interpreted.memory.bytes(), 0);

        translated.hart.registers[Register.A0] = BareHart.RAM + 0x8000;
        interpreted.hart.registers[Register.A0] = BareHart.RAM + 0x8000;
        translated.engine.run(100_000);
        interpreted.engine.run(100_000);

        assertThat(translated.state()).isEqualTo(interpreted.state());
        assertThat(translated.hart.counts().refills).isGreaterThan(7_000);
        assertThat(listing).contains("ends by REFILL");
        assertThat(((JitEngine) translated.engine).translatedSteps()).isGreaterThan(95_000);
    }

    @Test
    void dumpOfARegionNamesItsBlocks() {
        List<String> listings = new ArrayList<>();
        BareHart dumped = new BareHart(1 << 16, 4, 1, 0, JitEngine.with(JitConfiguration.EAGER, new JitListener() {
            @Override
            public void compiled(Region region, CompiledClass code) {
                listings.add(RegionListing.of(region));
            }
        }));
        write(dumped, 0, loop());

        dumped.engine.run(1);

        assertThat(listings)
                .first()
                .asString()
                .contains("3 instructions in 1 blocks", "add a1, a1, a0", "ends by JUMP");
    }
}
