package dev.turnstile.emulator.jit;

import static org.objectweb.asm.Opcodes.*;

import dev.turnstile.emulator.mmu.TranslationCache;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.TreeSet;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;

/**
 * Bytecode being written for one region: names for its local variables and constants, and a place for what is rarely executed. Every
 * local variable is set at the method's start and the operand stack is empty at every label, so that all stack map frames are the same.
 */
final class Code {
    /** Local variables with a fixed meaning: the key of where to go or leave at. */
    static final int KEY = 1;
    /** Steps left behind the present block. */
    static final int LEFT = 2;
    /** The context of tags in the translation cache. */
    static final int CONTEXT = 3;
    /** The bank of slots in the translation cache. */
    static final int BANK = 4;
    /** The contexts and the bank between which traps and returns change; see {@code TranslationCache.contexts}. */
    static final int CONTEXTS = 5;
    /** Scratch: an address, a slot, a value. */
    static final int ADDRESS = 6;

    static final int SLOT = 7;
    static final int VALUE = 8;

    private static final int FIRST_FREE = 9;
    private static final String SUPERCLASS = name(CompiledRegion.class);

    private final MethodVisitor method;
    private final String owner;
    private final boolean counting;
    private final int[] registerLocals = new int[32];
    private final Deque<Runnable> cold = new ArrayDeque<>();
    private int nextLocal = FIRST_FREE;
    private int firstGroup;
    private int nextSlot;
    private int firstOfStrip;

    Code(MethodVisitor method, String owner, boolean counting) {
        this.counting = counting;
        this.method = method;
        this.owner = owner;
        Arrays.fill(registerLocals, -1);
    }

    /** The internal name of a class. */
    static String name(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    // Local variables

    /** Gives guest registers local variables, before the first frame, and loads them. */
    void takeRegisters(RegisterUse use) {
        for (int register : use.all()) {
            registerLocals[register] = nextLocal++;
            fill(register);
        }
    }

    /** Stores what has been written in local variables of guest registers. */
    void leaveRegisters(RegisterUse use) {
        new TreeSet<>(use.written()).forEach(this::spill);
    }

    /** Sets the contexts, where nothing changes between them, so that they may stand in frames. */
    void clearContexts() {
        push(0);
        store(CONTEXTS);
    }

    /** Makes local variables for the indices of checked groups, after the registers' ones. */
    void allocateGroups(int count) {
        firstGroup = nextLocal;
        nextLocal += count;
        for (int i = 0; i < count; i++) {
            push(0);
            method.visitVarInsn(ISTORE, firstGroup + i);
        }
    }

    /** Makes local variables for the slots in which sites have found their pages. */
    void allocateSlots(int count) {
        nextSlot = nextLocal;
        nextLocal += count;
        for (int i = nextSlot; i < nextLocal; i++) {
            push(0);
            store(i);
        }
    }

    /** Makes a local variable that has a value in the beginning. */
    int allocate(int value) {
        push(value);
        store(nextLocal);
        return nextLocal++;
    }

    /** Makes local variables for whatever the strips need, each on its own. */
    void allocateStrip(int count) {
        firstOfStrip = nextLocal;
        nextLocal += count;
        for (int i = firstOfStrip; i < nextLocal; i++) {
            push(0);
            store(i);
        }
    }

    /** The first of the local variables that a strip may use. */
    int firstOfStrip() {
        return firstOfStrip;
    }

    /** A local variable for a site's slot. */
    int nextSlot() {
        return nextSlot++;
    }

    /** The local variable of a group's index. */
    int groupLocal(int group) {
        return firstGroup + group;
    }

    /** Sets the scratch variables, so that they may stand in frames. */
    void clearScratch() {
        for (int local : new int[] {ADDRESS, SLOT, VALUE}) {
            push(0);
            store(local);
        }
    }

    /** Writes the one full frame, to which all others are the same. */
    void firstFrame() {
        Object[] types = new Object[nextLocal];
        Arrays.fill(types, INTEGER);
        types[0] = SUPERCLASS;
        method.visitFrame(F_FULL, types.length, types, 0, new Object[0]);
    }

    /** Marks the place of a label. */
    void label(Label label) {
        method.visitLabel(label);
        method.visitFrame(F_SAME, 0, null, 0, null);
    }

    void load(int local) {
        method.visitVarInsn(ILOAD, local);
    }

    void store(int local) {
        method.visitVarInsn(ISTORE, local);
    }

    /** Whether what is executed is to be counted. */
    boolean counts() {
        return counting;
    }

    /** Pays for a block, if that counts: takes its steps off what is left. */
    void pay(Block block) {
        if (counting) {
            increment(LEFT, -block.size());
        }
    }

    /** Gives steps back that have been paid for, if that counts. */
    void giveBack(int steps) {
        if (counting) {
            increment(LEFT, steps);
        }
    }

    /** Adds a constant to a local variable. */
    void increment(int local, int by) {
        method.visitIincInsn(local, by);
    }

    /** Pushes a guest register. */
    void loadRegister(int register) {
        if (register == 0) {
            push(0);
        } else if (registerLocals[register] < 0) {
            loadElement(Constant.REGISTERS, register);
        } else {
            load(registerLocals[register]);
        }
    }

    /** Pops into a guest register; r0 swallows it. */
    void storeRegister(int register) {
        if (register == 0) {
            method.visitInsn(POP);
        } else if (registerLocals[register] < 0) {
            constant(Constant.REGISTERS);
            insn(SWAP);
            push(register);
            insn(SWAP);
            insn(IASTORE);
        } else {
            store(registerLocals[register]);
        }
    }

    // Instructions

    /** An instruction without operands. */
    void insn(int opcode) {
        method.visitInsn(opcode);
    }

    void jump(int opcode, Label target) {
        method.visitJumpInsn(opcode, target);
    }

    /** Jumps from here to the key's place through the dispatch switch or the exit. */
    void goTo(int key, Label target) {
        push(key);
        store(KEY);
        jump(GOTO, target);
    }

    void lookupSwitch(Label otherwise, int[] keys, Label[] labels) {
        method.visitLookupSwitchInsn(otherwise, keys, labels);
    }

    /** Pushes a constant. */
    void push(int value) {
        if (value >= -1 && value <= 5) {
            method.visitInsn(ICONST_0 + value);
        } else if (value == (byte) value) {
            method.visitIntInsn(BIPUSH, value);
        } else if (value == (short) value) {
            method.visitIntInsn(SIPUSH, value);
        } else {
            method.visitLdcInsn(value);
        }
    }

    /** Pushes one of the class's constants. */
    void constant(Constant constant) {
        method.visitFieldInsn(GETSTATIC, owner, constant.name(), constant.descriptor());
    }

    void getStatic(Class<?> type, String field, String descriptor) {
        method.visitFieldInsn(GETSTATIC, name(type), field, descriptor);
    }

    void getField(Class<?> type, String field, String descriptor) {
        method.visitFieldInsn(GETFIELD, name(type), field, descriptor);
    }

    void callStatic(Class<?> type, String method, String descriptor) {
        this.method.visitMethodInsn(INVOKESTATIC, name(type), method, descriptor, false);
    }

    void call(Class<?> type, String method, String descriptor) {
        this.method.visitMethodInsn(INVOKEVIRTUAL, name(type), method, descriptor, false);
    }

    /** Takes the contexts anew, because mode, page table or TLB may be others now. */
    void takeContexts() {
        constant(Constant.SLOW);
        callSlow("contexts", "()J");
        insn(DUP2);
        insn(L2I);
        store(CONTEXTS);
        push(32);
        insn(LUSHR);
        insn(L2I);
        insn(DUP);
        low(SlowPaths.BANK_SHIFT);
        store(CONTEXT);
        push(SlowPaths.BANK_SHIFT);
        insn(IUSHR);
        store(BANK);
    }

    /** Changes to the context of user mode, or of the kernel without access to user pages, in the same page table. */
    void changeMode(boolean user) {
        load(CONTEXTS);
        if (!user) {
            push(TranslationCache.KERNEL_SHIFT);
            insn(IUSHR);
        }
        low(TranslationCache.KERNEL_SHIFT);
        store(CONTEXT);
        load(CONTEXTS);
        push(TranslationCache.BOTH_BANK_SHIFT);
        insn(IUSHR);
        store(BANK);
    }

    private void low(int bits) {
        push((1 << bits) - 1);
        insn(IAND);
    }

    /** Runs a calm loop, whose method finds the registers in the hart's array, leaves them there and says where to go on. */
    void runLoop(CalmCode loop) {
        loop.use().all().stream().filter(this::isLocal).forEach(this::spill);
        method.visitVarInsn(ALOAD, 0);
        push(loop.loop().head());
        load(LEFT);
        load(CONTEXT);
        load(BANK);
        method.visitMethodInsn(INVOKESTATIC, owner, loop.name(), CalmCode.DESCRIPTOR, false);
        insn(DUP2);
        insn(L2I);
        store(LEFT);
        push(32);
        insn(LUSHR);
        insn(L2I);
        store(KEY);
        loop.use().written().stream().filter(this::isLocal).forEach(this::fill);
    }

    /** Returns from the method of a calm loop. */
    void returnFromLoop() {
        load(KEY);
        insn(I2L);
        push(32);
        insn(LSHL);
        load(LEFT);
        callStatic(Integer.class, "toUnsignedLong", "(I)J");
        insn(LOR);
        insn(LRETURN);
    }

    private boolean isLocal(int register) {
        return registerLocals[register] >= 0;
    }

    /** Stores a guest register's local variable in the hart's array. */
    void spill(int register) {
        storeElement(Constant.REGISTERS, register, () -> loadRegister(register));
    }

    /** Loads a guest register's local variable from the hart's array. */
    void fill(int register) {
        loadElement(Constant.REGISTERS, register);
        storeRegister(register);
    }

    /** Calls a slow path, which must be on the stack below the arguments. */
    void callSlow(String slowPath, String descriptor) {
        call(SlowPaths.class, slowPath, descriptor);
    }

    /** Stores a constant-numbered element of an int array: pushes array and index, lets the value be pushed, stores it. */
    void storeElement(Constant array, int index, Runnable value) {
        constant(array);
        push(index);
        value.run();
        insn(IASTORE);
    }

    /** Pushes a constant-numbered element of an int array. */
    void loadElement(Constant array, int index) {
        constant(array);
        push(index);
        insn(IALOAD);
    }

    // What is rarely executed

    /** Puts code behind everything else. */
    void cold(Label label, Runnable code) {
        cold.add(() -> {
            label(label);
            code.run();
        });
    }

    /** Writes what has been put off. */
    void flushCold() {
        while (!cold.isEmpty()) {
            cold.remove().run();
        }
    }
}
