package dev.turnstile.emulator.jit;

import static dev.turnstile.emulator.mmu.TranslationCache.DATA_MASK;
import static dev.turnstile.emulator.mmu.TranslationCache.DATA_SHIFT;
import static dev.turnstile.emulator.mmu.TranslationCache.DISTANCE;
import static dev.turnstile.emulator.mmu.TranslationCache.LOAD_TAG;
import static dev.turnstile.emulator.mmu.TranslationCache.PAGE_TAG;
import static dev.turnstile.emulator.mmu.TranslationCache.STORE_TAG;
import static org.objectweb.asm.Opcodes.*;

import dev.turnstile.emulator.bus.PhysicalMemory;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;

/**
 * Emits loads and stores: an inlined look into the translation cache, and calls of the {@link SlowPaths} for when it has no answer.
 */
final class MemoryEmitter {
    private static final String VAR_HANDLE = "Ljava/lang/invoke/VarHandle;";

    private final Code code;
    private final Sites sites;
    private final Set<Integer> tight;
    private final Map<Integer, StripCode> strips;
    private final Label resume;
    private final Label refused;

    /**
     * An emitter.
     *
     * @param tight keys of the blocks in tight loops
     * @param strips by the keys of their blocks
     * @param resume where to go if a slow path says so: it has done the instruction or entered a trap
     * @param refused where to go if a group can't be checked: a handler may have been entered
     */
    MemoryEmitter(
            Code code, Sites sites, Set<Integer> tight, Map<Integer, StripCode> strips, Label resume, Label refused) {
        this.code = code;
        this.sites = sites;
        this.tight = tight;
        this.strips = strips;
        this.resume = resume;
        this.refused = refused;
    }

    /** Emits the load or store at a place of a block. */
    void emit(Block block, AccessPlan plan, int at) {
        GuestInstruction i = block.instructions().get(at);
        int group = plan.groupOf(at);
        @Nullable StripCode strip = strips.get(block.key());
        if (strip != null && strip.canBeEnteredAt(block.keyOf(at))) {
            code.label(strip.access(block.keyOf(at)));
        }
        if (group < 0) {
            single(block, plan, at, i);
            return;
        }
        AccessGroup shared = plan.group(group);
        if (plan.isFirst(at)) {
            checkGroup(block, plan, at, shared, code.groupLocal(group));
        }
        access(i, () -> {
            code.load(code.groupLocal(group));
            add(i.immediate() - shared.low());
        });
    }

    private void single(Block block, AccessPlan plan, int at, GuestInstruction i) {
        int site = sites.add(block, at, plan.isReliedOnAcross(at), AccessGroup.NONE);
        Label slow = new Label();
        Label on = new Label();
        address(i.rs1(), i.immediate());
        int slot = compareTag(block, at, i.isStore(), i.width(), slow);
        access(i, () -> index(slot));
        code.label(on);
        code.cold(slow, () -> {
            if (i.isStore()) {
                slowStore(i, site);
            } else {
                slowLoad(i, site);
            }
            code.jump(GOTO, on);
        });
    }

    /** Sets the address to that of a base register and an offset. */
    void address(int base, int offset) {
        pushAddress(base, offset);
        code.store(Code.ADDRESS);
    }

    /** Pushes the sum of a base register and an offset. */
    void pushAddress(int base, int offset) {
        if (base == 0) {
            code.push(offset);
        } else {
            code.loadRegister(base);
            add(offset);
        }
    }

    /** Adds a constant to what is on the stack. */
    void add(int constant) {
        if (constant != 0) {
            code.push(constant);
            code.insn(IADD);
        }
    }

    /**
     * Goes to a label unless the tag of the address's slot is the one wanted. In a loop, the slot in which this site has found its page
     * last is tried first: nothing in that has to be computed, and as long as it stays the JVM can take it out of the loop.
     *
     * @return the local variable that holds the slot
     */
    private int compareTag(Block block, int at, boolean store, int width, Label otherwise) {
        if (!tight.contains(block.key())) {
            lookUp(Code.SLOT);
            tagIsNot(store, width, otherwise);
            return Code.SLOT;
        }
        int slot = code.nextSlot();
        @Nullable StripCode strip = strips.get(block.key());
        if (strip != null) {
            strip.noteSlot(block.keyOf(at), slot);
        }
        Label elsewhere = new Label();
        Label here = new Label();
        code.constant(Constant.DATA);
        code.load(slot);
        tagIsNot(store, width, elsewhere);
        code.label(here);
        code.cold(elsewhere, () -> {
            lookUp(slot);
            tagIsNot(store, width, otherwise);
            code.jump(GOTO, here);
        });
        return slot;
    }

    /** Pushes the translation cache and the address's slot, which is kept in a local variable, too. */
    void lookUp(int slot) {
        code.constant(Constant.DATA);
        code.load(Code.ADDRESS);
        code.push(DATA_SHIFT);
        code.insn(IUSHR);
        code.load(Code.BANK);
        code.insn(IXOR);
        code.push(DATA_MASK);
        code.insn(IAND);
        code.insn(DUP);
        code.store(slot);
    }

    /** Takes the translation cache and a slot from the stack, and goes to a label if that is not the address's. */
    void tagIsNot(boolean store, int width, Label otherwise) {
        element(store ? STORE_TAG : LOAD_TAG);
        code.load(Code.ADDRESS);
        code.push(PAGE_TAG | width - 1);
        code.insn(IAND);
        code.load(Code.CONTEXT);
        code.insn(IOR);
        code.jump(IF_ICMPNE, otherwise);
    }

    /** Takes the translation cache and a slot from the stack, and pushes a word of the slot. */
    void element(int offset) {
        add(offset);
        code.insn(IALOAD);
    }

    /** Pushes the index in memory of the address whose slot has been compared. */
    void index(int slot) {
        distance(slot);
        code.load(Code.ADDRESS);
        code.insn(IADD);
    }

    /** Pushes the distance from the addresses of a slot's page to their indices in memory. */
    void distance(int slot) {
        code.constant(Constant.DATA);
        code.load(slot);
        element(DISTANCE);
    }

    /** Moves the value between memory and register; the index is pushed by the argument. */
    void access(GuestInstruction i, Runnable index) {
        if (i.isLoad() && i.rd() == 0) {
            return;
        }
        if (i.width() > 1) {
            code.getStatic(PhysicalMemory.class, i.width() == 4 ? "WORD" : "HALF", VAR_HANDLE);
        }
        code.constant(Constant.MEMORY);
        index.run();
        if (i.isStore()) {
            code.loadRegister(i.rs2());
            switch (i.width()) {
                case 1 -> code.insn(BASTORE);
                case 2 -> {
                    code.insn(I2S);
                    varHandle("set", "([BIS)V");
                }
                default -> varHandle("set", "([BII)V");
            }
            return;
        }
        switch (i.width()) {
            case 1 -> code.insn(BALOAD);
            case 2 -> varHandle("get", "([BI)S");
            default -> varHandle("get", "([BI)I");
        }
        switch (i.opcode()) {
            case LBU -> mask(0xff);
            case LHU -> mask(0xffff);
            default -> {}
        }
        code.storeRegister(i.rd());
    }

    private void varHandle(String method, String descriptor) {
        code.call(java.lang.invoke.VarHandle.class, method, descriptor);
    }

    private void mask(int bits) {
        code.push(bits);
        code.insn(IAND);
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

    private void checkGroup(Block block, AccessPlan plan, int at, AccessGroup group, int local) {
        GuestInstruction i = block.instructions().get(at);
        int site = sites.add(block, at, plan.isReliedOnAcross(at), group);
        Label slow = new Label();
        Label on = new Label();
        address(i.rs1(), group.low());
        if (group.span() > group.alignment()) {
            spansPages(group, slow);
        }
        index(compareTag(block, at, group.stores(), group.alignment(), slow));
        code.store(local);
        code.label(on);
        code.cold(slow, () -> {
            code.constant(Constant.SLOW);
            code.load(Code.ADDRESS);
            code.push(site);
            code.load(Code.LEFT);
            code.callSlow("check", "(III)I");
            code.insn(DUP);
            code.store(local);
            code.jump(IFLT, refused);
            code.jump(GOTO, on);
        });
    }

    /** Goes to a label if a group at the address reaches two pages. */
    void spansPages(AccessGroup group, Label otherwise) {
        code.load(Code.ADDRESS);
        code.push(group.span() - 1);
        code.insn(IADD);
        code.load(Code.ADDRESS);
        code.insn(IXOR);
        code.push(PAGE_TAG);
        code.insn(IAND);
        code.jump(IFNE, otherwise);
    }

    /** Emits an atomic operation, which is always a call. */
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
