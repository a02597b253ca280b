package dev.turnstile.emulator.jit;

import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.Label;

/** Emits how blocks end: branches and jumps here, what crosses between the modes in {@link TrapEmitter}. */
final class ControlEmitter {
    private final Code code;
    private final WaysIn ways;
    private final TrapEmitter traps;

    ControlEmitter(Code code, WaysIn ways) {
        this.code = code;
        this.ways = ways;
        this.traps = new TrapEmitter(code, ways);
    }

    /** Emits the way from a block to what comes after it. */
    void emitEnd(Block block) {
        switch (block.ending()) {
            case FALL, REFETCH -> ways.goOn(block, block.following());
            case BRANCH -> branch(block);
            case JUMP -> {
                link(block);
                ways.goOn(block, block.target());
            }
            case INDIRECT -> indirect(block);
            case TRAP -> traps.trap(block);
            case RETURN -> traps.returnFromTrap(block);
            case REFILL -> traps.refill(block);
        }
    }

    private void branch(Block block) {
        int target = block.target();
        boolean direct = ways.isDirect(block, target);
        Label taken = direct ? ways.wayIn(block, target) : new Label();
        emitCondition(block.last(), taken);
        if (!direct) {
            code.cold(taken, () -> ways.goOn(block, target));
        }
        ways.goOn(block, block.following());
    }

    /** Emits the branch at a block's end: to a label if it goes to a key, else to where it goes. */
    void emitBranchTo(Block block, int key, Label label) {
        if (block.target() == key) {
            emitCondition(block.last(), label);
            ways.goOn(block, block.following());
        } else {
            Label taken = new Label();
            emitCondition(block.last(), taken);
            code.cold(taken, () -> ways.goOn(block, block.target()));
        }
    }

    private void emitCondition(GuestInstruction i, Label taken) {
        code.loadRegister(i.rs1());
        code.loadRegister(i.rs2());
        switch (i.opcode()) {
            case BEQ -> code.jump(IF_ICMPEQ, taken);
            case BNE -> code.jump(IF_ICMPNE, taken);
            case BLT -> code.jump(IF_ICMPLT, taken);
            case BGE -> code.jump(IF_ICMPGE, taken);
            case BLTU -> unsigned(IFLT, taken);
            default -> unsigned(IFGE, taken);
        }
    }

    private void unsigned(int condition, Label taken) {
        code.callStatic(Integer.class, "compareUnsigned", "(II)I");
        code.jump(condition, taken);
    }

    private void link(Block block) {
        if (block.last().rd() != 0) {
            code.push(block.last().pc() + 4);
            code.storeRegister(block.last().rd());
        }
    }

    private void indirect(Block block) {
        GuestInstruction i = block.last();
        Label misaligned = new Label();
        code.loadRegister(i.rs1());
        code.push(i.immediate());
        code.insn(IADD);
        code.push(~1);
        code.insn(IAND);
        if (block.isUser()) {
            code.push(CodeKey.USER);
            code.insn(IOR);
        }
        code.store(Code.KEY);
        code.load(Code.KEY);
        code.push(2);
        code.insn(IAND);
        code.jump(IFNE, misaligned);
        link(block);
        ways.expectOrDispatch(block);
        code.cold(misaligned, () -> ways.leaveBeforeLast(block));
    }
}
