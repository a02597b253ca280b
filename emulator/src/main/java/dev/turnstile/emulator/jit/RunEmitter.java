package dev.turnstile.emulator.jit;

import static org.objectweb.asm.Opcodes.*;

import dev.turnstile.emulator.cpu.Hart;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.Label;

/**
 * Emits the method that runs a region:
 *
 * <pre>
 *   load the guest registers that the region uses most into local variables
 *   dispatch:  switch (key) { one case for each block that is entered this way }
 *   the blocks, tied together by jumps
 *   what is rarely executed
 *   refused:   go to out if there is nothing to go on with
 *   resume:    go to the dispatch switch with what a slow path has made of the hart, if nothing speaks against it
 *   leave:     set pc and instructions
 *   out:       store the guest registers that the region writes
 * </pre>
 */
final class RunEmitter {
    private final Code code;
    private final Region region;
    private final Map<Block, AccessPlan> plans;
    private final Sites sites;
    private final Map<Integer, CalmCode> calm = new HashMap<>();
    private final Set<Integer> tight;
    private final Map<Integer, StripCode> strips = new LinkedHashMap<>();
    private final Label dispatch = new Label();
    private final Label leave = new Label();
    private final Label resume = new Label();
    private final Label refused = new Label();
    private final Label out = new Label();

    /**
     * An emitter.
     *
     * @param plans of its blocks, in their order
     * @param sites takes the places from which slow paths are called
     * @param loops the calm loops that it calls
     */
    RunEmitter(Code code, Region region, Map<Block, AccessPlan> plans, Sites sites, Collection<CalmCode> loops) {
        this.code = code;
        this.plans = plans;
        this.sites = sites;
        for (CalmCode loop : loops) {
            loop.loop().code().blocks().keySet().forEach(key -> calm.put(key, loop));
        }
        this.region = region.calling(loops.stream().map(CalmCode::loop).toList());
        this.tight = new TreeSet<>(TightLoops.of(this.region));
        tight.removeAll(calm.keySet());
        Strips.of(this.region, plans).stream()
                .filter(strip -> !calm.containsKey(strip.first().key()))
                .forEach(this::addStrip);
    }

    private void addStrip(Strip strip) {
        StripCode stripCode = new StripCode(strip);
        strip.blocks().forEach(block -> strips.put(block.key(), stripCode));
    }

    void emit() {
        RegisterUse use = RegisterUse.of(region, tight, strips.keySet());
        emitEntry(use);
        WaysIn ways = new WaysIn(
                code,
                region,
                strips,
                calm.values().stream().distinct().map(CalmCode::loop).toList(),
                dispatch,
                leave,
                refused);
        ways.emitDispatch();
        MemoryEmitter memory = new RegionMemoryEmitter(code, sites, tight, strips, calm, resume, refused);
        BlockEmitter blocks = new BlockEmitter(code, ways, memory, new SystemEmitter(code, sites, leave), calm);
        plans.keySet().forEach(block -> blocks.emit(block, plans));
        strips.values().stream().distinct().forEach(strip -> blocks.emitStrip(strip, plans));
        code.flushCold();
        emitExit(use);
    }

    private void takeBudgetAndContext() {
        code.constant(Constant.HART);
        code.getField(Hart.class, "stopAt", "J");
        code.constant(Constant.HART);
        code.getField(Hart.class, "instructions", "J");
        code.insn(LSUB);
        code.insn(L2I);
        code.store(Code.LEFT);
        code.takeContexts();
    }

    private void emitEntry(RegisterUse use) {
        takeBudgetAndContext();
        code.clearScratch();
        code.takeRegisters(use);
        code.allocateGroups(
                plans.values().stream().mapToInt(AccessPlan::groups).max().orElse(0));
        code.allocateSlots(tight.stream()
                .map(region::block)
                .map(plans::get)
                .mapToInt(AccessPlan::checks)
                .sum());
        code.allocateStrip(strips.values().stream()
                .map(StripCode::strip)
                .mapToInt(StripEmitter::locals)
                .max()
                .orElse(0));
        code.firstFrame();
        code.label(dispatch);
    }

    private void emitExit(RegisterUse use) {
        code.label(refused);
        code.constant(Constant.SLOW);
        code.callSlow("entered", "()Z");
        code.jump(IFEQ, out);
        code.label(resume);
        code.constant(Constant.SLOW);
        code.callSlow("goesOn", "()Z");
        code.jump(IFEQ, out);
        code.constant(Constant.SLOW);
        code.callSlow("key", "()I");
        code.store(Code.KEY);
        takeBudgetAndContext();
        code.jump(GOTO, dispatch);
        code.label(leave);
        code.constant(Constant.SLOW);
        code.load(Code.KEY);
        code.load(Code.LEFT);
        code.callSlow("leave", "(II)V");
        code.label(out);
        code.leaveRegisters(use);
        code.insn(RETURN);
    }
}
