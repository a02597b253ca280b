package dev.turnstile.emulator.jit;

import static org.objectweb.asm.Opcodes.*;

import java.util.function.UnaryOperator;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Type;

/**
 * A mistake that an emitter could make, made in the bytecode afterwards.
 *
 * @param name what is wrong then
 * @param mistake puts itself between who writes a region's method and the method
 */
record EmitterMutant(String name, UnaryOperator<MethodVisitor> mistake) {
    /** No mistake at all. */
    static final EmitterMutant SOUND = new EmitterMutant("nothing", method -> method);

    @Override
    public String toString() {
        return name;
    }

    /** An instruction without operands takes the place of another. */
    static EmitterMutant replacing(String name, int opcode, int other) {
        return new EmitterMutant(name, method -> new MethodVisitor(ASM9, method) {
            @Override
            public void visitInsn(int present) {
                super.visitInsn(present == opcode ? other : present);
            }
        });
    }

    /** A jump takes the place of another. */
    static EmitterMutant jumping(String name, int opcode, int other) {
        return new EmitterMutant(name, method -> new MethodVisitor(ASM9, method) {
            @Override
            public void visitJumpInsn(int present, Label target) {
                super.visitJumpInsn(present == opcode ? other : present, target);
            }
        });
    }

    /** A method is not called; instead of its result there is zero. */
    static EmitterMutant notCalling(String name, String forgotten) {
        return new EmitterMutant(name, method -> new MethodVisitor(ASM9, method) {
            @Override
            public void visitMethodInsn(
                    int opcode, String owner, String called, String descriptor, boolean isInterface) {
                if (called.equals(forgotten)) {
                    drop(method, opcode, descriptor);
                } else {
                    super.visitMethodInsn(opcode, owner, called, descriptor, isInterface);
                }
            }
        });
    }

    private static void drop(MethodVisitor method, int opcode, String descriptor) {
        Type[] arguments = Type.getArgumentTypes(descriptor);
        for (int i = arguments.length - 1; i >= 0; i--) {
            method.visitInsn(arguments[i].getSize() == 2 ? POP2 : POP);
        }
        if (opcode != INVOKESTATIC) {
            method.visitInsn(POP);
        }
        Type result = Type.getReturnType(descriptor);
        if (!result.equals(Type.VOID_TYPE)) {
            method.visitInsn(result.getSize() == 2 ? LCONST_0 : ICONST_0);
        }
    }

    /** Elements of arrays are not written: neither registers nor control registers. */
    static EmitterMutant notStoring(String name) {
        return new EmitterMutant(name, method -> new MethodVisitor(ASM9, method) {
            @Override
            public void visitInsn(int opcode) {
                if (opcode == IASTORE) {
                    super.visitInsn(POP2);
                    super.visitInsn(POP);
                } else {
                    super.visitInsn(opcode);
                }
            }
        });
    }

    /** Each block takes one step more off the budget than it has. */
    static EmitterMutant paying(String name) {
        return new EmitterMutant(name, method -> new MethodVisitor(ASM9, method) {
            @Override
            public void visitIincInsn(int local, int by) {
                super.visitIincInsn(local, local == Code.LEFT && by < 0 ? by - 1 : by);
            }
        });
    }

    /** What a region leads to lies an instruction further on. */
    static EmitterMutant leavingLate(String name, Region region) {
        return new EmitterMutant(name, method -> new MethodVisitor(ASM9, method) {
            @Override
            public void visitLdcInsn(Object value) {
                boolean isExit = value instanceof Integer key
                        && region.blocks().values().stream()
                                .anyMatch(block -> block.successors().contains(key)
                                        && !region.blocks().containsKey(key));
                super.visitLdcInsn(isExit ? (Integer) value + 4 : value);
            }
        });
    }

    /** The bytecode of a region's class with the mistake in its method. */
    byte[] in(byte[] bytecode) {
        ClassReader reader = new ClassReader(bytecode);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        reader.accept(
                new ClassVisitor(ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String called, String descriptor, String signature, String[] exceptions) {
                        MethodVisitor method = super.visitMethod(access, called, descriptor, signature, exceptions);
                        return called.equals("run") ? mistake.apply(method) : method;
                    }
                },
                0);
        return writer.toByteArray();
    }
}
