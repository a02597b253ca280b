package dev.turnstile.emulator.jit;

import static org.objectweb.asm.Opcodes.*;

import dev.turnstile.isa.ControlRegister;
import dev.turnstile.isa.Status;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Label;

/** Emits accesses to control registers and counters, and flushes. */
final class SystemEmitter {
    private final Code code;
    private final Sites sites;
    private final Label leave;

    /**
     * An emitter.
     *
     * @param leave where to go to leave the region at {@link Code#KEY} with {@link Code#LEFT} steps left
     */
    SystemEmitter(Code code, Sites sites, Label leave) {
        this.code = code;
        this.sites = sites;
        this.leave = leave;
    }

    /** Emits {@code rdctr}. */
    void emitReadCounter(Block block, int at) {
        GuestInstruction i = block.instructions().get(at);
        if (i.rd() == 0) {
            return;
        }
        code.constant(Constant.SLOW);
        code.push(i.immediate());
        code.push(sites.add(block, at, false, AccessGroup.NONE));
        code.load(Code.LEFT);
        code.callSlow("readCounter", "(III)I");
        code.storeRegister(i.rd());
    }

    /** Emits a flush of any grain. */
    void emitFlush(GuestInstruction i) {
        code.constant(Constant.SLOW);
        switch (i.opcode()) {
            case TLB_FLUSH -> code.callSlow("flush", "()V");
            case TLB_FLUSH_ASID -> {
                code.loadRegister(i.rs1());
                code.callSlow("flushAddressSpace", "(I)V");
            }
            default -> {
                code.loadRegister(i.rs1());
                code.loadRegister(i.rs2());
                code.callSlow("flushPage", "(II)V");
            }
        }
        code.takeContexts();
    }

    /** Emits an access to a control register. */
    void emitControl(Block block, int at) {
        GuestInstruction i = block.instructions().get(at);
        if (!i.writesControl()) {
            if (i.rd() != 0) {
                code.loadElement(Constant.CONTROL, i.immediate());
                code.storeRegister(i.rd());
            }
            return;
        }
        code.loadElement(Constant.CONTROL, i.immediate());
        code.store(Code.VALUE);
        newValue(i);
        code.store(Code.ADDRESS);
        if (i.writes(ControlRegister.PTBR)) {
            code.constant(Constant.SLOW);
            code.load(Code.ADDRESS);
            code.callSlow("writePageTableBase", "(I)V");
            code.takeContexts();
        } else {
            code.storeElement(Constant.CONTROL, i.immediate(), () -> writable(i));
        }
        if (i.rd() != 0) {
            code.load(Code.VALUE);
            code.storeRegister(i.rd());
        }
        if (i.writes(ControlRegister.STATUS)) {
            heedStatus(block, at);
        }
    }

    private void newValue(GuestInstruction i) {
        switch (i.opcode()) {
            case CSRRW -> code.loadRegister(i.rs1());
            case CSRRWI -> code.push(i.rs1());
            case CSRRS -> {
                code.load(Code.VALUE);
                code.loadRegister(i.rs1());
                code.insn(IOR);
            }
            case CSRRSI -> {
                code.load(Code.VALUE);
                code.push(i.rs1());
                code.insn(IOR);
            }
            case CSRRC -> {
                code.load(Code.VALUE);
                code.loadRegister(i.rs1());
                code.push(-1);
                code.insn(IXOR);
                code.insn(IAND);
            }
            default -> {
                code.load(Code.VALUE);
                code.push(~i.rs1());
                code.insn(IAND);
            }
        }
    }

    /** Pushes the new value with the bits kept that can't be written. */
    private void writable(GuestInstruction i) {
        @Nullable ControlRegister register = ControlRegister.of(i.immediate());
        int writable = register == null ? 0 : register.writable();
        code.load(Code.ADDRESS);
        if (writable != -1) {
            code.push(writable);
            code.insn(IAND);
            code.load(Code.VALUE);
            code.push(~writable);
            code.insn(IAND);
            code.insn(IOR);
        }
    }

    /** Does what follows from a write to status: access to user pages may have changed, or an interrupt may be let through. */
    private void heedStatus(Block block, int at) {
        Label heed = new Label();
        Label on = new Label();
        code.load(Code.VALUE);
        code.loadElement(Constant.CONTROL, ControlRegister.STATUS.number());
        code.insn(IXOR);
        code.push(Status.UA);
        code.insn(IAND);
        code.loadElement(Constant.CONTROL, ControlRegister.IP.number());
        code.insn(IOR);
        code.jump(IFNE, heed);
        code.label(on);
        code.cold(heed, () -> {
            code.takeContexts();
            code.constant(Constant.SLOW);
            code.callSlow("interruptDue", "()Z");
            code.jump(IFEQ, on);
            code.increment(Code.LEFT, block.size() - at - 1);
            code.goTo(block.key() + 4 * (at + 1), leave);
        });
    }
}
