package dev.turnstile.isa;

import static dev.turnstile.isa.Operand.*;

import java.util.List;

/** How an instruction's operands are written and where they lie; the source order is that of {@link #operands}. */
public enum Format {
    /** {@code op rd, rs1, rs2}. */
    REGISTER("%s, %s, %s", 11, RD, RS1, RS2),
    /** {@code op rd, rs1, imm}. */
    IMMEDIATE("%s, %s, %s", 0, RD, RS1, Operand.IMMEDIATE),
    /** {@code op rd, rs1, shamt}. */
    SHIFT("%s, %s, %s", 0, RD, RS1, SHAMT),
    /** {@code op rd, rs1, imm}, the immediate being the high half of a word. */
    UPPER("%s, %s, %s", 0, RD, RS1, HIGH),
    /** {@code op rd, imm}, the immediate being the high half of a distance from the instruction. */
    UPPER_PC("%s, %s", 0, RD, HIGH),
    /** {@code op rd, imm(rs1)}. */
    LOAD("%s, %s(%s)", 0, RD, Operand.IMMEDIATE, RS1),
    /** {@code op rs2, imm(rs1)}. */
    STORE("%s, %s(%s)", 0, SOURCE, Operand.IMMEDIATE, RS1),
    /** {@code op rs1, rs2, target}. */
    BRANCH("%s, %s, %s", 0, RS1, SOURCE, BRANCH_TARGET),
    /** {@code op rd, target}. */
    JUMP("%s, %s", 0, RD, JUMP_TARGET),
    /** {@code op rd, rs2, (rs1)}. */
    ATOMIC("%s, %s, (%s)", 11, RD, RS2, RS1),
    /** {@code op rd, (rs1)}. */
    RESERVE("%s, (%s)", 11, RD, RS1),
    /** {@code op imm}. */
    TRAP("%s", 0, TRAP_NUMBER),
    /** {@code op rd, csr, rs1}. */
    CONTROL_REGISTER("%s, %s, %s", 0, RD, CONTROL, RS1),
    /** {@code op rd, csr, uimm}. */
    CONTROL_CONSTANT("%s, %s, %s", 0, RD, CONTROL, CONSTANT),
    /** {@code op rd, counter}. */
    READ_COUNTER("%s, %s", 0, RD, Operand.COUNTER),
    /** {@code op}. */
    NONE("", 11),
    /** {@code op rs1}. */
    ONE_SOURCE("%s", 11, RS1),
    /** {@code op rs1, rs2}. */
    TWO_SOURCES("%s, %s", 11, RS1, RS2);

    private final String syntax;
    private final int functionWidth;
    private final List<Operand> operands;

    Format(String syntax, int functionWidth, Operand... operands) {
        this.syntax = syntax;
        this.functionWidth = functionWidth;
        this.operands = List.of(operands);
    }

    /** A {@link String#format} pattern with one {@code %s} for each operand in turn. */
    public String syntax() {
        return syntax;
    }

    /** Width of the function field, which starts at bit 0: 0 where there is none. */
    public int functionWidth() {
        return functionWidth;
    }

    /** The operands in source order. */
    public List<Operand> operands() {
        return operands;
    }
}
