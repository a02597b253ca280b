package dev.turnstile.emulator.jit;

import static dev.turnstile.emulator.mmu.TranslationCache.LOAD_TAG;
import static dev.turnstile.emulator.mmu.TranslationCache.STORE_TAG;
import static org.objectweb.asm.Opcodes.*;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.objectweb.asm.Label;

/**
 * Emits loads and stores of a region: a look into the translation cache, and calls of the {@link SlowPaths} for when it has no answer.
 */
final class RegionMemoryEmitter extends MemoryEmitter {
    private final Code code;
    private final Sites sites;
    private final Set<Integer> tight;
    private final Map<Integer, CalmCode> calm;
    private final Map<Integer, Integer> slots = new HashMap<>();
    private final Label resume;
    private final Label refused;

    /**
     * An emitter.
     *
     * @param tight keys of the blocks in tight loops
     * @param strips by the keys of their blocks
     * @param calm the calm loops that are called, by the keys of their blocks
     * @param resume where to go if a slow path says so: it has done the instruction or entered a trap
     * @param refused where to go if a group can't be checked: a handler may have been entered
     */
    RegionMemoryEmitter(
            Code code,
            Sites sites,
            Set<Integer> tight,
            Map<Integer, StripCode> strips,
            Map<Integer, CalmCode> calm,
            Label resume,
            Label refused) {
        super(code, strips, calm);
        this.code = code;
        this.sites = sites;
        this.tight = tight;
        this.calm = calm;
        this.resume = resume;
        this.refused = refused;
    }

    /**
     * Compares the tag of the address's slot. In a loop, the slot in which this site has found its page last is tried first: nothing in that
     * has to be computed, and as long as it stays the JVM can take it out of the loop.
     */
    @Override
    void find(Block block, int at, AccessGroup check, Label otherwise) {
        if (!tight.contains(block.key())) {
            slots.put(block.keyOf(at), Code.SLOT);
            lookUp(Code.ADDRESS, Code.SLOT);
            tagIsNot(Code.ADDRESS, check, otherwise);
            return;
        }
        int slot = code.nextSlot();
        slots.put(block.keyOf(at), slot);
        Label elsewhere = new Label();
        Label here = new Label();
        code.constant(Constant.DATA);
        code.load(slot);
        tagIsNot(Code.ADDRESS, check, elsewhere);
        code.label(here);
        code.cold(elsewhere, () -> {
            disguise();
            lookUp(Code.VALUE, slot);
            tagIsNot(Code.VALUE, check, otherwise);
            code.jump(GOTO, here);
        });
    }

    private int slot(Block block, int at) {
        return Objects.requireNonNull(slots.get(block.keyOf(at)));
    }

    @Override
    void pushIndex(Block block, int at) {
        index(slot(block, at));
    }

    @Override
    void takeFound(Block block, int at, AccessGroup check, int page, int distance) {
        code.constant(Constant.DATA);
        code.load(slot(block, at));
        element(check.stores() ? STORE_TAG : LOAD_TAG);
        code.load(Code.CONTEXT);
        code.insn(IXOR);
        code.store(page);
        distance(slot(block, at));
        code.store(distance);
    }

    @Override
    void missed(Block block, AccessPlan plan, int at, Label on) {
        GuestInstruction i = block.instructions().get(at);
        int site = add(block, plan, at, AccessGroup.NONE);
        if (i.isStore()) {
            slowStore(i, site);
        } else {
            slowLoad(i, site);
        }
        code.jump(GOTO, on);
    }

    private int add(Block block, AccessPlan plan, int at, AccessGroup group) {
        return sites.add(block, at, plan.isReliedOnAcross(at), calm.containsKey(block.key()), group);
    }

    @Override
    void missedGroup(Block block, AccessPlan plan, int at, int local, Label on) {
        int site = add(block, plan, at, plan.checkOf(at));
        code.constant(Constant.SLOW);
        code.load(Code.ADDRESS);
        code.push(site);
        code.load(Code.LEFT);
        code.callSlow("check", "(III)I");
        code.insn(DUP);
        code.store(local);
        code.jump(IFLT, refused);
        code.jump(GOTO, on);
    }

    private void slowStore(GuestInstruction i, int site) {
        code.constant(Constant.SLOW);
        code.load(Code.ADDRESS);
        code.loadRegister(i.rs2());
        code.push(site);
        code.load(Code.LEFT);
        code.callSlow("store", "(IIII)Z");
        code.jump(IFEQ, resume);
    }

    private void slowLoad(GuestInstruction i, int site) {
        code.constant(Constant.SLOW);
        code.load(Code.ADDRESS);
        code.loadRegister(i.rd());
        code.push(site);
        code.load(Code.LEFT);
        code.callSlow("load", "(IIII)J");
        result(i);
    }

    /** Takes a slow path's result from the stack into the destination and leaves if it says so. */
    private void result(GuestInstruction i) {
        code.insn(DUP2);
        code.insn(L2I);
        code.storeRegister(i.rd());
        code.push(32);
        code.insn(LSHR);
        code.insn(L2I);
        code.jump(IFNE, resume);
    }

    @Override
    void emitAtomic(Block block, AccessPlan plan, int at) {
        GuestInstruction i = block.instructions().get(at);
        int site = sites.add(block, at, plan.isReliedOnAcross(at), AccessGroup.NONE);
        code.constant(Constant.SLOW);
        code.loadRegister(i.rs1());
        code.loadRegister(i.rs2());
        code.loadRegister(i.rd());
        code.push(site);
        code.load(Code.LEFT);
        code.callSlow("atomic", "(IIIII)J");
        result(i);
    }
}
