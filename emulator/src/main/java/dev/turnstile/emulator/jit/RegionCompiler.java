package dev.turnstile.emulator.jit;

import static org.objectweb.asm.Opcodes.*;

import dev.turnstile.emulator.cpu.Hart;
import java.lang.invoke.MethodHandles;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Turns a region into a class with one method:
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
final class RegionCompiler {
    /**
     * The most bytecode in a method. The JVM never compiles one with more than 8000 bytes, and from about 7500 on its quick
     * compiler, which collects the profile for the good one, often gives up.
     */
    static final int MOST_BYTECODE = 6000;

    private static final String CLASS_DATA = Code.name(Machinery.class);

    private final Region region;
    private final boolean counting;
    private final String name;
    private final Sites sites = new Sites();
    private final Map<Block, AccessPlan> plans = new LinkedHashMap<>();
    private final Set<Integer> tight;
    private final Map<Integer, StripCode> strips = new LinkedHashMap<>();
    private final Label dispatch = new Label();
    private final Label leave = new Label();
    private final Label resume = new Label();
    private final Label refused = new Label();
    private final Label out = new Label();

    private RegionCompiler(Region region, boolean counting) {
        this.counting = counting;
        this.region = region;
        this.tight = TightLoops.of(region);
        this.name = Code.name(CompiledRegion.class) + "At" + Integer.toHexString(region.root());
        region.blocks().values().forEach(block -> plans.put(block, new AccessPlan(block, region.alone())));
        Strips.of(region, plans).forEach(this::addStrip);
    }

    private void addStrip(Strip strip) {
        StripCode code = new StripCode(strip);
        strip.blocks().forEach(block -> strips.put(block.key(), code));
    }

    /**
     * Compiles a region.
     *
     * @param counting whether its code counts what it executes
     */
    static CompiledClass compile(Region region, boolean counting) {
        return new RegionCompiler(region, counting).compile();
    }

    private CompiledClass compile() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(V17, ACC_FINAL | ACC_SUPER, name, null, Code.name(CompiledRegion.class), null);
        for (Constant constant : Constant.values()) {
            writer.visitField(ACC_PRIVATE | ACC_STATIC | ACC_FINAL, constant.name(), constant.descriptor(), null, null);
        }
        writeInitializer(writer.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null));
        writeConstructor(writer.visitMethod(0, "<init>", "()V", null, null));
        MethodVisitor method = writer.visitMethod(0, "run", "(I)V", null, null);
        Label start = new Label();
        Label end = new Label();
        method.visitCode();
        method.visitLabel(start);
        writeRun(new Code(method, name, counting));
        method.visitLabel(end);
        method.visitMaxs(0, 0);
        method.visitEnd();
        writer.visitEnd();
        return new CompiledClass(writer.toByteArray(), sites.all(), end.getOffset() - start.getOffset());
    }

    private void writeInitializer(MethodVisitor method) {
        method.visitCode();
        method.visitMethodInsn(
                INVOKESTATIC,
                Code.name(MethodHandles.class),
                "lookup",
                "()" + Type.getDescriptor(MethodHandles.Lookup.class),
                false);
        method.visitLdcInsn("_");
        method.visitLdcInsn(Type.getObjectType(CLASS_DATA));
        method.visitMethodInsn(
                INVOKESTATIC,
                Code.name(MethodHandles.class),
                "classData",
                "(" + Type.getDescriptor(MethodHandles.Lookup.class)
                        + "Ljava/lang/String;Ljava/lang/Class;)Ljava/lang/Object;",
                false);
        method.visitTypeInsn(CHECKCAST, CLASS_DATA);
        method.visitVarInsn(ASTORE, 0);
        for (Constant constant : Constant.values()) {
            method.visitVarInsn(ALOAD, 0);
            method.visitMethodInsn(INVOKEVIRTUAL, CLASS_DATA, constant.accessor(), "()" + constant.descriptor(), false);
            method.visitFieldInsn(PUTSTATIC, name, constant.name(), constant.descriptor());
        }
        method.visitInsn(RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    private static void writeConstructor(MethodVisitor method) {
        method.visitCode();
        method.visitVarInsn(ALOAD, 0);
        method.visitMethodInsn(INVOKESPECIAL, Code.name(CompiledRegion.class), "<init>", "()V", false);
        method.visitInsn(RETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
    }

    private void writeRun(Code code) {
        RegisterUse use = RegisterUse.of(region, tight, strips.keySet());
        writeEntry(code, use);
        WaysIn ways = new WaysIn(code, region, strips, dispatch, leave, refused);
        ways.emitDispatch();
        BlockEmitter blocks = new BlockEmitter(code, sites, tight, strips, ways, leave, resume, refused);
        plans.forEach(blocks::emit);
        strips.values().stream().distinct().forEach(strip -> blocks.emitStrip(strip, plans));
        code.flushCold();
        writeExit(code, use);
    }

    private static void takeBudgetAndContext(Code code) {
        code.constant(Constant.HART);
        code.getField(Hart.class, "stopAt", "J");
        code.constant(Constant.HART);
        code.getField(Hart.class, "instructions", "J");
        code.insn(LSUB);
        code.insn(L2I);
        code.store(Code.LEFT);
        code.takeContexts();
    }

    private void writeEntry(Code code, RegisterUse use) {
        takeBudgetAndContext(code);
        code.clearScratch();
        for (int register : use.all()) {
            code.allocateRegister(register);
            code.loadElement(Constant.REGISTERS, register);
            code.storeRegister(register);
        }
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

    private void writeExit(Code code, RegisterUse use) {
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
        takeBudgetAndContext(code);
        code.jump(GOTO, dispatch);
        code.label(leave);
        code.constant(Constant.SLOW);
        code.load(Code.KEY);
        code.load(Code.LEFT);
        code.callSlow("leave", "(II)V");
        code.label(out);
        for (int register : new TreeSet<>(use.written())) {
            code.storeElement(Constant.REGISTERS, register, () -> code.loadRegister(register));
        }
        code.insn(RETURN);
    }
}
