package dev.turnstile.emulator.jit;

import static org.objectweb.asm.Opcodes.*;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * Turns a region into a class with a method that runs it ({@link RunEmitter}), and one for each of its calm loops ({@link
 * CalmLoopEmitter}).
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
    private final List<CalmCode> loops = new ArrayList<>();
    private int longest;

    private RegionCompiler(Region region, boolean counting) {
        this.counting = counting;
        this.region = region;
        this.name = Code.name(CompiledRegion.class) + "At" + Integer.toHexString(region.root());
        region.blocks().values().forEach(block -> plans.put(block, new AccessPlan(block, region.alone())));
    }

    private RegionCompiler withCalmLoops() {
        CalmLoops.of(region, Strips.of(region, plans))
                .forEach(loop -> loops.add(new CalmCode(loop, loops.size(), plans)));
        return this;
    }

    /**
     * Compiles a region.
     *
     * @param counting whether its code counts what it executes
     */
    static CompiledClass compile(Region region, boolean counting) {
        CompiledClass compiled =
                new RegionCompiler(region, counting).withCalmLoops().compile();
        return compiled.size() <= MOST_BYTECODE ? compiled : new RegionCompiler(region, counting).compile();
    }

    private CompiledClass compile() {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(V17, ACC_FINAL | ACC_SUPER, name, null, Code.name(CompiledRegion.class), null);
        for (Constant constant : Constant.values()) {
            writer.visitField(ACC_PRIVATE | ACC_STATIC | ACC_FINAL, constant.name(), constant.descriptor(), null, null);
        }
        writeInitializer(writer.visitMethod(ACC_STATIC, "<clinit>", "()V", null, null));
        writeConstructor(writer.visitMethod(0, "<init>", "()V", null, null));
        write(
                writer.visitMethod(0, "run", "(I)V", null, null),
                code -> new RunEmitter(code, region, plans, sites, loops).emit());
        for (CalmCode loop : loops) {
            write(
                    writer.visitMethod(ACC_PRIVATE | ACC_STATIC, loop.name(), CalmCode.DESCRIPTOR, null, null),
                    code -> new CalmLoopEmitter(code, loop.loop().code(), plans, sites, loop.use()).emit());
        }
        writer.visitEnd();
        return new CompiledClass(writer.toByteArray(), sites.all(), longest);
    }

    private void write(MethodVisitor method, Consumer<Code> emitter) {
        Label start = new Label();
        Label end = new Label();
        method.visitCode();
        method.visitLabel(start);
        emitter.accept(new Code(method, name, counting));
        method.visitLabel(end);
        method.visitMaxs(0, 0);
        method.visitEnd();
        longest = Math.max(longest, end.getOffset() - start.getOffset());
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
}
