package dev.turnstile.emulator.jit;

import static org.objectweb.asm.Opcodes.*;

import dev.turnstile.emulator.cpu.Semantics;

/** Emits arithmetic. */
final class IntegerEmitter {
    private static final String BINARY = "(II)I";

    private final Code code;

    IntegerEmitter(Code code) {
        this.code = code;
    }

    /** Emits an instruction of the integer or the multiply group. */
    void emit(GuestInstruction i) {
        if (i.rd() == 0) {
            return;
        }
        switch (i.opcode()) {
            case ADD -> registers(i, IADD);
            case SUB -> registers(i, ISUB);
            case SLL -> registers(i, ISHL);
            case XOR -> registers(i, IXOR);
            case SRL -> registers(i, IUSHR);
            case SRA -> registers(i, ISHR);
            case OR -> registers(i, IOR);
            case AND -> registers(i, IAND);
            case MUL -> registers(i, IMUL);
            case SLT -> registers(i, "lessThan");
            case SLTU -> registers(i, "lessThanUnsigned");
            case MULH -> registers(i, "multiplyHigh");
            case MULHSU -> registers(i, "multiplyHighSignedUnsigned");
            case MULHU -> registers(i, "multiplyHighUnsigned");
            case DIV -> registers(i, "divide");
            case DIVU -> registers(i, "divideUnsigned");
            case REM -> registers(i, "remainder");
            case REMU -> registers(i, "remainderUnsigned");
            case ADDI -> add(i);
            case AUI -> add(i);
            case XORI -> immediate(i, IXOR);
            case ORI -> immediate(i, IOR);
            case ANDI -> immediate(i, IAND);
            case SLLI -> immediate(i, ISHL);
            case SRLI -> immediate(i, IUSHR);
            case SRAI -> immediate(i, ISHR);
            case SLTI -> immediate(i, "lessThan");
            case SLTIU -> immediate(i, "lessThanUnsigned");
            case AUPC -> constant(i, i.pc() + i.immediate());
            default -> throw new IllegalArgumentException(i.toString());
        }
    }

    private void registers(GuestInstruction i, int operation) {
        code.loadRegister(i.rs1());
        code.loadRegister(i.rs2());
        code.insn(operation);
        code.storeRegister(i.rd());
    }

    private void registers(GuestInstruction i, String semantics) {
        code.loadRegister(i.rs1());
        code.loadRegister(i.rs2());
        code.callStatic(Semantics.class, semantics, BINARY);
        code.storeRegister(i.rd());
    }

    private void immediate(GuestInstruction i, int operation) {
        code.loadRegister(i.rs1());
        code.push(i.immediate());
        code.insn(operation);
        code.storeRegister(i.rd());
    }

    private void immediate(GuestInstruction i, String semantics) {
        code.loadRegister(i.rs1());
        code.push(i.immediate());
        code.callStatic(Semantics.class, semantics, BINARY);
        code.storeRegister(i.rd());
    }

    private void add(GuestInstruction i) {
        if (i.rs1() == 0) {
            constant(i, i.immediate());
        } else if (i.immediate() == 0) {
            code.loadRegister(i.rs1());
            code.storeRegister(i.rd());
        } else {
            immediate(i, IADD);
        }
    }

    private void constant(GuestInstruction i, int value) {
        code.push(value);
        code.storeRegister(i.rd());
    }
}
