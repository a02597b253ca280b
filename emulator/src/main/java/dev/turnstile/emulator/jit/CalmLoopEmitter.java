package dev.turnstile.emulator.jit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.objectweb.asm.Label;

/**
 * Emits the method of a calm loop. It calls nothing that could change a translation: where the region's own code would call a slow path,
 * it ends, and its region goes on at that very instruction.
 *
 * <pre>
 *   load the guest registers that the loop uses into local variables
 *   the blocks, tied together by jumps
 *   what is rarely executed
 *   leave:     store the guest registers that the loop writes, and return where it has ended
 * </pre>
 */
final class CalmLoopEmitter {
    private final Code code;
    private final Region loop;
    private final Map<Block, AccessPlan> plans = new LinkedHashMap<>();
    private final Sites sites;
    private final RegisterUse use;
    private final Map<Integer, StripCode> strips = new LinkedHashMap<>();

    /**
     * An emitter.
     *
     * @param loop its blocks
     * @param plans of at least its blocks
     * @param use its registers
     */
    CalmLoopEmitter(Code code, Region loop, Map<Block, AccessPlan> plans, Sites sites, RegisterUse use) {
        this.code = code;
        this.loop = loop;
        this.sites = sites;
        this.use = use;
        loop.blocks().values().forEach(block -> this.plans.put(block, Objects.requireNonNull(plans.get(block))));
        Strips.of(loop, this.plans).forEach(this::addStrip);
    }

    private void addStrip(Strip strip) {
        StripCode stripCode = new StripCode(strip);
        strip.blocks().forEach(block -> strips.put(block.key(), stripCode));
    }

    void emit() {
        Label leave = new Label();
        CalmMemoryEmitter memory = new CalmMemoryEmitter(code, strips, leave);
        emitEntry(memory);
        WaysIn ways = new WaysIn(code, loop, strips, List.of(), leave, leave, null);
        ways.emitDispatch();
        BlockEmitter blocks = new BlockEmitter(code, ways, memory, new SystemEmitter(code, sites, leave), Map.of());
        plans.keySet().forEach(block -> blocks.emit(block, plans));
        strips.values().stream().distinct().forEach(strip -> blocks.emitStrip(strip, plans));
        code.flushCold();
        code.label(leave);
        code.leaveRegisters(use);
        code.returnFromLoop();
    }

    private void emitEntry(CalmMemoryEmitter memory) {
        code.clearContexts();
        code.clearScratch();
        code.takeRegisters(use);
        code.allocateGroups(
                plans.values().stream().mapToInt(AccessPlan::groups).max().orElse(0));
        plans.forEach(memory::allocate);
        code.allocateStrip(strips.values().stream()
                .map(StripCode::strip)
                .mapToInt(StripEmitter::locals)
                .max()
                .orElse(0));
        code.firstFrame();
    }
}
