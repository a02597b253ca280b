package dev.turnstile.emulator.jit;

import static dev.turnstile.emulator.mmu.TranslationCache.PAGE_TAG;
import static org.objectweb.asm.Opcodes.*;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.objectweb.asm.Label;

/**
 * Emits loads and stores of a calm loop. Each check keeps the page that it has found last, and the distance to its memory: nothing can
 * make them wrong before the loop ends. If the translation cache doesn't know a page either, the loop ends in front of the access.
 */
final class CalmMemoryEmitter extends MemoryEmitter {
    /** Compares equal to no page, whatever bits of alignment are compared with it. */
    private static final int NO_PAGE = ~PAGE_TAG;

    private final Code code;
    private final Label leave;
    private final Map<Integer, Integer> pages = new HashMap<>();

    /**
     * An emitter.
     *
     * @param strips by the keys of their blocks
     * @param leave where to go to end the loop at {@link Code#KEY} with {@link Code#LEFT} steps left
     */
    CalmMemoryEmitter(Code code, Map<Integer, StripCode> strips, Label leave) {
        super(code, strips, Map.of());
        this.code = code;
        this.leave = leave;
    }

    /** Makes the local variables for a block's checks. */
    void allocate(Block block, AccessPlan plan) {
        for (int at : plan.checked()) {
            int page = code.allocate(NO_PAGE);
            pages.put(block.keyOf(at), page);
            code.allocate(0);
        }
    }

    private int pageLocal(Block block, int at) {
        return Objects.requireNonNull(pages.get(block.keyOf(at)));
    }

    private int distanceLocal(Block block, int at) {
        return pageLocal(block, at) + 1;
    }

    @Override
    void find(Block block, int at, AccessGroup check, Label otherwise) {
        Label elsewhere = new Label();
        Label here = new Label();
        code.load(Code.ADDRESS);
        code.push(PAGE_TAG | check.alignment() - 1);
        code.insn(IAND);
        code.load(pageLocal(block, at));
        code.jump(IF_ICMPNE, elsewhere);
        code.label(here);
        code.cold(elsewhere, () -> {
            disguise();
            lookUp(Code.VALUE, Code.SLOT);
            tagIsNot(Code.VALUE, check, otherwise);
            code.load(Code.VALUE);
            code.push(PAGE_TAG);
            code.insn(IAND);
            code.store(pageLocal(block, at));
            distance(Code.SLOT);
            code.store(distanceLocal(block, at));
            code.jump(GOTO, here);
        });
    }

    @Override
    void pushIndex(Block block, int at) {
        code.load(Code.ADDRESS);
        code.load(distanceLocal(block, at));
        code.insn(IADD);
    }

    @Override
    void missed(Block block, AccessPlan plan, int at, Label on) {
        endBefore(block, at);
    }

    @Override
    void missedGroup(Block block, AccessPlan plan, int at, int local, Label on) {
        endBefore(block, at);
    }

    private void endBefore(Block block, int at) {
        code.giveBack(block.size() - at);
        code.goTo(block.keyOf(at), leave);
    }

    @Override
    void emitAtomic(Block block, AccessPlan plan, int at) {
        throw new IllegalArgumentException("not calm: " + block.instructions().get(at));
    }

    @Override
    void takeFound(Block block, int at, AccessGroup check, int page, int distance) {
        code.load(pageLocal(block, at));
        code.store(page);
        code.load(distanceLocal(block, at));
        code.store(distance);
    }
}
