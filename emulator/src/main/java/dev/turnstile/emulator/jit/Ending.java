package dev.turnstile.emulator.jit;

import dev.turnstile.isa.ControlRegister;

/** How a block ends. */
public enum Ending {
    /** In the middle: the next instruction begins another block, or can't be translated. */
    FALL,
    /** A conditional branch. */
    BRANCH,
    /** {@code jal}. */
    JUMP,
    /** {@code jalr}. */
    INDIRECT,
    /** {@code trap}. */
    TRAP,
    /** {@code eret}. */
    RETURN,
    /** {@code tlb.refill}. */
    REFILL,
    /** Something behind which the page has to be looked up again: a flush, or another page table. */
    REFETCH;

    /** The ending that an instruction makes; FALL if it doesn't end its block. */
    static Ending of(GuestInstruction instruction) {
        return switch (instruction.opcode()) {
            case BEQ, BNE, BLT, BGE, BLTU, BGEU -> BRANCH;
            case JAL -> JUMP;
            case JALR -> INDIRECT;
            case TRAP -> TRAP;
            case ERET -> RETURN;
            case TLB_REFILL -> REFILL;
            case TLB_FLUSH, TLB_FLUSH_ASID, TLB_FLUSH_PAGE -> REFETCH;
            default -> instruction.writes(ControlRegister.PTBR) ? REFETCH : FALL;
        };
    }

    /** Whether an instruction is left to the interpreter. */
    static boolean isInterpreted(GuestInstruction instruction, boolean user) {
        return switch (instruction.opcode()) {
            case EBREAK, WFI -> true;
            default -> user && instruction.opcode().privileged();
        };
    }
}
