package dev.turnstile.emulator.interpreter;

import static dev.turnstile.emulator.interpreter.Operation.*;

import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.mmu.LoadStoreUnit;
import dev.turnstile.emulator.mmu.Mmu;
import dev.turnstile.isa.ControlRegister;
import dev.turnstile.isa.Counter;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.TrapCause;

/** The atomic, system and privileged instructions. */
final class RareInstructions {
    private static final int STATUS = ControlRegister.STATUS.number();
    private static final int RSCRATCH0 = ControlRegister.RSCRATCH0.number();
    private static final int RSCRATCH1 = ControlRegister.RSCRATCH1.number();
    private static final int PTBR = ControlRegister.PTBR.number();

    private final Hart hart;
    private final Mmu mmu;
    private final LoadStoreUnit loadStoreUnit;

    RareInstructions(Hart hart, Mmu mmu, LoadStoreUnit loadStoreUnit) {
        this.hart = hart;
        this.mmu = mmu;
        this.loadStoreUnit = loadStoreUnit;
    }

    /**
     * Does the instruction at the hart's pc, whose step the caller counts.
     *
     * @param d the instruction as {@link DecodedPages} has it
     * @param word the instruction itself
     * @return false if the next instruction is simply the one behind it; else the hart's pc is set
     */
    boolean execute(long d, int word) {
        int[] r = hart.registers;
        int a = r[rs1(d)];
        int b = r[rs2(d)];
        return switch ((int) d & 0xff) {
            case LR_W -> result(d, loadStoreUnit.loadReserved(a));
            case SC_W -> result(d, loadStoreUnit.storeConditional(a, b));
            case AMOSWAP_W -> result(d, loadStoreUnit.atomic(Opcode.AMOSWAP_W, a, b));
            case AMOADD_W -> result(d, loadStoreUnit.atomic(Opcode.AMOADD_W, a, b));
            case AMOAND_W -> result(d, loadStoreUnit.atomic(Opcode.AMOAND_W, a, b));
            case AMOOR_W -> result(d, loadStoreUnit.atomic(Opcode.AMOOR_W, a, b));
            case AMOXOR_W -> result(d, loadStoreUnit.atomic(Opcode.AMOXOR_W, a, b));
            // One hart, in order, and fetches that are always coherent: there is nothing to order.
            case FENCE, FENCE_I -> false;
            case EBREAK -> trap(TrapCause.BREAKPOINT, hart.pc, hart.pc);
            case TRAP -> trap(TrapCause.TRAP, imm(d), hart.pc + 4);
            case RDCTR -> readCounter(d);
            case ILLEGAL -> illegal(word);
            default -> hart.inUserMode() ? illegal(word) : privileged(d, word, a, b);
        };
    }

    private boolean privileged(long d, int word, int a, int b) {
        return switch ((int) d & 0xff) {
            case ERET -> returnFromTrap(word);
            case WFI -> waitForInterrupt();
            case TLB_FLUSH -> {
                mmu.flush();
                yield refetch();
            }
            case TLB_FLUSH_ASID -> {
                mmu.flushAsid(a);
                yield refetch();
            }
            case TLB_FLUSH_PAGE -> {
                mmu.flushPage(a, b);
                yield refetch();
            }
            case TLB_REFILL -> refill(d, word, a, b);
            case CSRRW -> writeControl(d, a);
            case CSRRWI -> writeControl(d, rs1(d));
            case CSRRS -> rs1(d) == 0 ? readControl(d) : writeControl(d, control(d) | a);
            case CSRRC -> rs1(d) == 0 ? readControl(d) : writeControl(d, control(d) & ~a);
            case CSRRSI -> rs1(d) == 0 ? readControl(d) : writeControl(d, control(d) | rs1(d));
            case CSRRCI -> rs1(d) == 0 ? readControl(d) : writeControl(d, control(d) & ~rs1(d));
            default -> throw new IllegalStateException("no instruction: " + d);
        };
    }

    private static int rs1(long d) {
        return (int) (d >>> 16) & 0xff;
    }

    private static int rs2(long d) {
        return (int) (d >>> 24) & 0xff;
    }

    private static int imm(long d) {
        return (int) (d >> 32);
    }

    private void write(long d, int value) {
        hart.registers[(int) (d >>> 8) & 0xff] = value;
    }

    private boolean result(long d, long value) {
        if (value == Mmu.TRAPPED) {
            return true;
        }
        write(d, (int) value);
        return false;
    }

    private boolean trap(TrapCause cause, int value, int returnAddress) {
        hart.trap(cause, value, returnAddress);
        return true;
    }

    private boolean illegal(int word) {
        return trap(TrapCause.ILLEGAL_INSTRUCTION, word, hart.pc);
    }

    /** Goes on behind this instruction by way of a fetch, because the mode or the translation may be another now. */
    private boolean refetch() {
        hart.pc += 4;
        return true;
    }

    private boolean readCounter(long d) {
        int number = imm(d);
        long value = hart.counter(number & ~Counter.HIGH);
        write(d, (int) ((number & Counter.HIGH) == 0 ? value : value >>> 32));
        return false;
    }

    private boolean returnFromTrap(int word) {
        if (hart.inRefill()) {
            return illegal(word);
        }
        hart.returnFromTrap();
        return true;
    }

    /** The handler could not restore the two registers that it names here by itself. */
    private boolean refill(long d, int word, int leaf, int level) {
        if (!hart.inRefill()) {
            return illegal(word);
        }
        hart.registers[rs1(d)] = hart.readControl(RSCRATCH0);
        hart.registers[rs2(d)] = hart.readControl(RSCRATCH1);
        hart.registers[0] = 0;
        mmu.refill(leaf, level & 1);
        return true;
    }

    private boolean waitForInterrupt() {
        hart.waiting = !hart.interruptAsserted();
        return refetch();
    }

    private int control(long d) {
        return hart.readControl(imm(d));
    }

    private boolean readControl(long d) {
        write(d, control(d));
        return false;
    }

    private boolean writeControl(long d, int value) {
        int register = imm(d);
        int old = hart.readControl(register);
        hart.writeControl(register, value);
        write(d, old);
        return (register == STATUS || register == PTBR) && refetch();
    }
}
