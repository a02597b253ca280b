package dev.turnstile.emulator.jit;

import static dev.turnstile.emulator.mmu.TranslationCache.DATA_MASK;
import static dev.turnstile.emulator.mmu.TranslationCache.DATA_SHIFT;
import static dev.turnstile.emulator.mmu.TranslationCache.DISTANCE;
import static dev.turnstile.emulator.mmu.TranslationCache.IGNORED_BITS;
import static dev.turnstile.emulator.mmu.TranslationCache.LOAD_TAG;
import static dev.turnstile.emulator.mmu.TranslationCache.PAGE_TAG;
import static dev.turnstile.emulator.mmu.TranslationCache.STORE_TAG;
import static org.objectweb.asm.Opcodes.*;

import dev.turnstile.emulator.bus.PhysicalMemory;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;

/**
 * Emits loads and stores: for each, or for several that share a check, an inlined look for the page, and behind that the access itself. Where
 * pages are looked for, and what is done if they are not found, is for whoever extends this.
 */
abstract class MemoryEmitter {
    private static final String VAR_HANDLE = "Ljava/lang/invoke/VarHandle;";
    private static final int FIRST_IGNORED_BIT = IGNORED_BITS & -IGNORED_BITS;

    private final Code code;
    private final Map<Integer, StripCode> strips;
    private final Map<Integer, CalmCode> calm;
    private int disguises;

    /**
     * An emitter.
     *
     * @param strips by the keys of their blocks
     * @param calm the calm loops that are called, by the keys of their blocks
     */
    MemoryEmitter(Code code, Map<Integer, StripCode> strips, Map<Integer, CalmCode> calm) {
        this.code = code;
        this.strips = strips;
        this.calm = calm;
    }

    /** Looks for the page of the address, for what is checked at an access, and goes to a label if it is not found. */
    abstract void find(Block block, int at, AccessGroup check, Label otherwise);

    /** Pushes the index in memory of the address whose page has been found. */
    abstract void pushIndex(Block block, int at);

    /** Does something else about an access alone, whose page was not found; may go to the label behind it. */
    abstract void missed(Block block, AccessPlan plan, int at, Label on);

    /** Does something else about the accesses of a group; may set its index and go on. */
    abstract void missedGroup(Block block, AccessPlan plan, int at, int local, Label on);

    /** Gives a strip what was found last at an access: page and distance, in local variables; the page may be one that no address has. */
    abstract void takeFound(Block block, int at, AccessGroup check, int page, int distance);

    /** Emits an atomic operation. */
    abstract void emitAtomic(Block block, AccessPlan plan, int at);

    /** Emits the load or store at a place of a block. */
    void emit(Block block, AccessPlan plan, int at) {
        markAccess(block.key(), block.keyOf(at));
        GuestInstruction i = block.instructions().get(at);
        int group = plan.groupOf(at);
        if (group < 0) {
            single(block, plan, at, i);
            return;
        }
        AccessGroup shared = plan.group(group);
        if (plan.isFirst(at)) {
            checkGroup(block, plan, at, code.groupLocal(group));
        }
        access(i, () -> {
            code.load(code.groupLocal(group));
            add(i.immediate() - shared.low());
        });
    }

    /** Marks an access to which a strip or a calm loop may come that could not make it. */
    private void markAccess(int block, int access) {
        @Nullable StripCode strip = strips.get(block);
        if (strip != null && strip.canBeEnteredAt(access)) {
            code.label(strip.access(access));
        }
        @Nullable CalmCode loop = calm.get(block);
        if (loop != null && loop.accesses().contains(access)) {
            code.label(loop.access(access));
        }
    }

    private void single(Block block, AccessPlan plan, int at, GuestInstruction i) {
        Label slow = new Label();
        Label on = new Label();
        address(i.rs1(), i.immediate());
        find(block, at, plan.checkOf(at), slow);
        access(i, () -> pushIndex(block, at));
        code.label(on);
        code.cold(slow, () -> missed(block, plan, at, on));
    }

    private void checkGroup(Block block, AccessPlan plan, int at, int local) {
        AccessGroup group = plan.checkOf(at);
        Label slow = new Label();
        Label on = new Label();
        address(block.instructions().get(at).rs1(), group.low());
        if (group.span() > group.alignment()) {
            spansPages(group, slow);
        }
        find(block, at, group, slow);
        pushIndex(block, at);
        code.store(local);
        code.label(on);
        code.cold(slow, () -> missedGroup(block, plan, at, local, on));
    }

    /** Finds the index of a group again that has been checked before. */
    void restore(Block block, AccessPlan plan, int number) {
        address(
                block.instructions().get(plan.firstOf(number)).rs1(),
                plan.group(number).low());
        lookUp(Code.ADDRESS, Code.SLOT);
        code.insn(POP2);
        index(Code.SLOT);
        code.store(code.groupLocal(number));
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
     * Sets the value to the address with some of the bits changed that a lookup ignores, other ones each time. What is computed from it
     * is the JVM's compiler's to compute here only: from the address itself, it would do it once for several places, and do so in
     * advance, where everything comes by.
     */
    void disguise() {
        disguises = disguises % (IGNORED_BITS / FIRST_IGNORED_BIT) + 1;
        code.load(Code.ADDRESS);
        code.push(disguises * FIRST_IGNORED_BIT);
        code.insn(IXOR);
        code.store(Code.VALUE);
    }

    /** Pushes the translation cache and the slot of an address, which is kept in a local variable, too. */
    void lookUp(int address, int slot) {
        code.constant(Constant.DATA);
        code.load(address);
        code.push(DATA_SHIFT);
        code.insn(IUSHR);
        code.load(Code.BANK);
        code.insn(IXOR);
        code.push(DATA_MASK);
        code.insn(IAND);
        code.insn(DUP);
        code.store(slot);
    }

    /** Takes the translation cache and a slot from the stack, and goes to a label if that is not an address's. */
    void tagIsNot(int address, AccessGroup check, Label otherwise) {
        element(check.stores() ? STORE_TAG : LOAD_TAG);
        code.load(address);
        code.push(PAGE_TAG | check.alignment() - 1);
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
}
