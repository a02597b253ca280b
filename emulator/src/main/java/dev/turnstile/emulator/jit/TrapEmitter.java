package dev.turnstile.emulator.jit;

import static org.objectweb.asm.Opcodes.*;

import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.isa.ControlRegister;
import dev.turnstile.isa.Status;
import dev.turnstile.isa.TrapCause;
import org.objectweb.asm.Label;

/** Emits the crossing: traps, returns from them, and returns from refills. */
final class TrapEmitter {
    private final Code code;
    private final WaysIn ways;

    TrapEmitter(Code code, WaysIn ways) {
        this.code = code;
        this.ways = ways;
    }

    /** Emits {@code trap}, which ends a block. */
    void trap(Block block) {
        int number = block.last().immediate();
        int returnAddress = block.last().pc() + 4;
        if (block.isUser()) {
            trapFromUser(number, returnAddress);
            ways.expectOrDispatch(block);
        } else {
            code.constant(Constant.SLOW);
            code.push(number);
            code.push(returnAddress);
            code.callSlow("trap", "(II)V");
            code.takeContexts();
            hartKey();
            ways.dispatch();
        }
    }

    /** From user mode there is nothing to ask: the hart is in no refill, and afterwards it is in kernel mode. */
    private void trapFromUser(int number, int returnAddress) {
        int cause = TrapCause.TRAP.number();
        code.constant(Constant.CONTROL);
        code.push(cause);
        code.push(number);
        code.push(returnAddress);
        code.loadElement(Constant.CONTROL, ControlRegister.STATUS.number());
        code.callStatic(Hart.class, "stackTrap", "([IIIII)V");
        code.constant(Constant.HART);
        code.push(cause);
        code.call(Hart.class, "enteredFromUser", "(I)V");
        code.changeMode(false);
        code.loadElement(Constant.CONTROL, ControlRegister.TVEC.number());
        code.store(Code.KEY);
    }

    /** Emits {@code eret}, which ends a block. */
    void returnFromTrap(Block block) {
        Label unusual = new Label();
        Label interrupted = new Label();
        code.loadElement(Constant.CONTROL, ControlRegister.STATUS.number());
        code.push(Status.RF | Status.PUM | Status.PUA);
        code.insn(IAND);
        code.push(Status.PUM);
        code.jump(IF_ICMPNE, unusual);
        code.constant(Constant.CONTROL);
        code.callStatic(Hart.class, "unstackTrap", "([I)V");
        code.constant(Constant.HART);
        code.call(Hart.class, "returnedToUser", "()V");
        code.changeMode(true);
        code.loadElement(Constant.CONTROL, ControlRegister.EPC.number());
        code.push(CodeKey.USER);
        code.insn(IOR);
        code.store(Code.KEY);
        code.loadElement(Constant.CONTROL, ControlRegister.IP.number());
        code.jump(IFNE, interrupted);
        ways.expectOrDispatch(block);
        code.cold(unusual, () -> returnInGeneral(block, interrupted));
        code.cold(interrupted, ways::leaveIfInterrupted);
    }

    /** Does an {@code eret} that is illegal, or returns to kernel mode, or to a user mode with access to user pages. */
    private void returnInGeneral(Block block, Label interrupted) {
        Label illegal = new Label();
        code.constant(Constant.SLOW);
        code.callSlow("returnFromTrap", "()Z");
        code.jump(IFEQ, illegal);
        code.takeContexts();
        hartKey();
        code.jump(GOTO, interrupted);
        code.cold(illegal, () -> ways.leaveBeforeLast(block));
    }

    /** Emits {@code tlb.refill}, which ends a block. */
    void refill(Block block) {
        GuestInstruction i = block.last();
        Label illegal = new Label();
        code.constant(Constant.SLOW);
        code.loadRegister(i.rs1());
        code.loadRegister(i.rs2());
        code.callSlow("refill", "(II)Z");
        code.jump(IFEQ, illegal);
        restore(i.rs1(), ControlRegister.RSCRATCH0);
        restore(i.rs2(), ControlRegister.RSCRATCH1);
        code.takeContexts();
        hartKey();
        ways.leaveIfInterrupted();
        code.cold(illegal, () -> ways.leaveBeforeLast(block));
    }

    private void restore(int register, ControlRegister saved) {
        if (register != 0) {
            code.loadElement(Constant.CONTROL, saved.number());
            code.storeRegister(register);
        }
    }

    private void hartKey() {
        code.constant(Constant.SLOW);
        code.callSlow("key", "()I");
        code.store(Code.KEY);
    }
}
