package dev.turnstile.emulator.interpreter;

import static dev.turnstile.emulator.interpreter.Operation.*;
import static dev.turnstile.emulator.mmu.TranslationCache.DATA_MASK;
import static dev.turnstile.emulator.mmu.TranslationCache.DATA_SHIFT;
import static dev.turnstile.emulator.mmu.TranslationCache.DISTANCE;
import static dev.turnstile.emulator.mmu.TranslationCache.STORE_TAG;

import dev.turnstile.emulator.bus.Bus;
import dev.turnstile.emulator.bus.PhysicalMemory;
import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.cpu.Semantics;
import dev.turnstile.emulator.mmu.FetchUnit;
import dev.turnstile.emulator.mmu.LoadStoreUnit;
import dev.turnstile.emulator.mmu.Mmu;
import dev.turnstile.emulator.mmu.TranslationCache;
import dev.turnstile.isa.Paging;
import dev.turnstile.isa.TrapCause;

/**
 * The reference engine. {@link #execute} is the loop that matters: it runs predecoded code, with its position and what is left
 * of the budget in local variables, until something happens that it does not know. Whatever is rare is in
 * {@link RareInstructions} and in the slow paths below, because the JVM compiles small methods well and large ones not at all.
 */
public final class Interpreter implements Engine {
    /** What a slow path returns instead of the steps left if the loop can't just go on behind the instruction. */
    static final int LEAVE = -1;

    private static final int BYTE_TAG = TranslationCache.PAGE_TAG;
    private static final int HALF_TAG = TranslationCache.PAGE_TAG | 1;
    private static final int WORD_TAG = TranslationCache.PAGE_TAG | 3;

    private final Hart hart;
    private final FetchUnit fetchUnit;
    private final LoadStoreUnit loadStoreUnit;
    private final TranslationCache cache;
    private final DecodedPages pages;
    private final RareInstructions rare;
    private final byte[] memory;
    private int jumps;

    /** An engine for a hart, with its MMU, on a bus. */
    public Interpreter(Hart hart, Mmu mmu, Bus bus) {
        this.hart = hart;
        this.fetchUnit = new FetchUnit(hart, mmu, bus.memory());
        this.loadStoreUnit = new LoadStoreUnit(hart, mmu, bus);
        this.cache = mmu.cache();
        this.pages = new DecodedPages(bus.memory(), bus.watched());
        this.rare = new RareInstructions(hart, mmu, loadStoreUnit);
        this.memory = bus.memory().bytes();
    }

    @Override
    public void reset() {
        pages.reset();
    }

    @Override
    public void run(int steps) {
        hart.stopAt = hart.instructions + steps;
        interpret(Integer.MAX_VALUE);
    }

    /**
     * Goes on to {@code Hart.stopAt} as {@link #run} does, but returns earlier, after roughly this many jumps and traps, at
     * one that goes back: there loops begin, and an engine may look whether it has something faster.
     *
     * @param most at least 1
     * @return how many were left when the slice ended; 0 if it has returned for their sake
     */
    public int interpret(int most) {
        for (jumps = most; jumps > 0 && hart.instructions < hart.stopAt && !hart.waiting; jumps--) {
            if (hart.interruptDue()) {
                hart.takeInterrupt();
            }
            int frame = fetchUnit.frame();
            if (frame == FetchUnit.TRAPPED) {
                hart.instructions++;
            } else {
                execute(pages.page(frame), cache.context(hart));
            }
        }
        return Math.max(jumps, 0);
    }

    /** Executes from the hart's pc, in the page given, until a slow path says to leave or no steps are left. */
    private void execute(long[] page, int context) {
        int[] r = hart.registers;
        byte[] bytes = memory;
        int[] data = cache.data;
        int[] fetches = cache.fetches;
        long[][] byFrame = pages.byFrame();
        long[] code = page;
        int base = hart.pc & -Paging.PAGE_SIZE;
        int i = (hart.pc & Paging.PAGE_SIZE - 1) >>> 2;
        int remaining = (int) (hart.stopAt - hart.instructions);
        int left = jumps;
        int bank = cache.bank(hart);
        while (true) {
            if (--remaining < 0) {
                break;
            }
            long d = code[i++];
            int target;
            int address;
            int slot;
            switch ((int) d & 0xff) {
                case ADD:
                    r[rd(d)] = r[rs1(d)] + r[rs2(d)];
                    continue;
                case SUB:
                    r[rd(d)] = r[rs1(d)] - r[rs2(d)];
                    continue;
                case SLL:
                    r[rd(d)] = r[rs1(d)] << r[rs2(d)];
                    continue;
                case SLT:
                    r[rd(d)] = Semantics.lessThan(r[rs1(d)], r[rs2(d)]);
                    continue;
                case SLTU:
                    r[rd(d)] = Semantics.lessThanUnsigned(r[rs1(d)], r[rs2(d)]);
                    continue;
                case XOR:
                    r[rd(d)] = r[rs1(d)] ^ r[rs2(d)];
                    continue;
                case SRL:
                    r[rd(d)] = r[rs1(d)] >>> r[rs2(d)];
                    continue;
                case SRA:
                    r[rd(d)] = r[rs1(d)] >> r[rs2(d)];
                    continue;
                case OR:
                    r[rd(d)] = r[rs1(d)] | r[rs2(d)];
                    continue;
                case AND:
                    r[rd(d)] = r[rs1(d)] & r[rs2(d)];
                    continue;
                case MUL:
                    r[rd(d)] = r[rs1(d)] * r[rs2(d)];
                    continue;
                case MULH:
                    r[rd(d)] = Semantics.multiplyHigh(r[rs1(d)], r[rs2(d)]);
                    continue;
                case MULHSU:
                    r[rd(d)] = Semantics.multiplyHighSignedUnsigned(r[rs1(d)], r[rs2(d)]);
                    continue;
                case MULHU:
                    r[rd(d)] = Semantics.multiplyHighUnsigned(r[rs1(d)], r[rs2(d)]);
                    continue;
                case DIV:
                    r[rd(d)] = Semantics.divide(r[rs1(d)], r[rs2(d)]);
                    continue;
                case DIVU:
                    r[rd(d)] = Semantics.divideUnsigned(r[rs1(d)], r[rs2(d)]);
                    continue;
                case REM:
                    r[rd(d)] = Semantics.remainder(r[rs1(d)], r[rs2(d)]);
                    continue;
                case REMU:
                    r[rd(d)] = Semantics.remainderUnsigned(r[rs1(d)], r[rs2(d)]);
                    continue;
                case ADDI:
                    r[rd(d)] = r[rs1(d)] + imm(d);
                    continue;
                case SLTI:
                    r[rd(d)] = Semantics.lessThan(r[rs1(d)], imm(d));
                    continue;
                case SLTIU:
                    r[rd(d)] = Semantics.lessThanUnsigned(r[rs1(d)], imm(d));
                    continue;
                case XORI:
                    r[rd(d)] = r[rs1(d)] ^ imm(d);
                    continue;
                case ORI:
                    r[rd(d)] = r[rs1(d)] | imm(d);
                    continue;
                case ANDI:
                    r[rd(d)] = r[rs1(d)] & imm(d);
                    continue;
                case SLLI:
                    r[rd(d)] = r[rs1(d)] << imm(d);
                    continue;
                case SRLI:
                    r[rd(d)] = r[rs1(d)] >>> imm(d);
                    continue;
                case SRAI:
                    r[rd(d)] = r[rs1(d)] >> imm(d);
                    continue;
                case AUI:
                    r[rd(d)] = r[rs1(d)] + imm(d);
                    continue;
                case AUPC:
                    r[rd(d)] = base + (i << 2) + imm(d) - 4;
                    continue;
                case LB:
                    address = r[rs1(d)] + imm(d);
                    slot = (address >>> DATA_SHIFT ^ bank) & DATA_MASK;
                    if (data[slot] == (address & BYTE_TAG | context)) {
                        r[rd(d)] = bytes[address + data[slot + DISTANCE]];
                        continue;
                    }
                    remaining = load(d, address, base + (i << 2) - 4, remaining);
                    if (remaining == LEAVE) {
                        return;
                    }
                    continue;
                case LH:
                    address = r[rs1(d)] + imm(d);
                    slot = (address >>> DATA_SHIFT ^ bank) & DATA_MASK;
                    if (data[slot] == (address & HALF_TAG | context)) {
                        r[rd(d)] = (short) PhysicalMemory.HALF.get(bytes, address + data[slot + DISTANCE]);
                        continue;
                    }
                    remaining = load(d, address, base + (i << 2) - 4, remaining);
                    if (remaining == LEAVE) {
                        return;
                    }
                    continue;
                case LW:
                    address = r[rs1(d)] + imm(d);
                    slot = (address >>> DATA_SHIFT ^ bank) & DATA_MASK;
                    if (data[slot] == (address & WORD_TAG | context)) {
                        r[rd(d)] = (int) PhysicalMemory.WORD.get(bytes, address + data[slot + DISTANCE]);
                        continue;
                    }
                    remaining = load(d, address, base + (i << 2) - 4, remaining);
                    if (remaining == LEAVE) {
                        return;
                    }
                    continue;
                case LBU:
                    address = r[rs1(d)] + imm(d);
                    slot = (address >>> DATA_SHIFT ^ bank) & DATA_MASK;
                    if (data[slot] == (address & BYTE_TAG | context)) {
                        r[rd(d)] = bytes[address + data[slot + DISTANCE]] & 0xff;
                        continue;
                    }
                    remaining = load(d, address, base + (i << 2) - 4, remaining);
                    if (remaining == LEAVE) {
                        return;
                    }
                    continue;
                case LHU:
                    address = r[rs1(d)] + imm(d);
                    slot = (address >>> DATA_SHIFT ^ bank) & DATA_MASK;
                    if (data[slot] == (address & HALF_TAG | context)) {
                        r[rd(d)] = (short) PhysicalMemory.HALF.get(bytes, address + data[slot + DISTANCE]) & 0xffff;
                        continue;
                    }
                    remaining = load(d, address, base + (i << 2) - 4, remaining);
                    if (remaining == LEAVE) {
                        return;
                    }
                    continue;
                case SB:
                    address = r[rs1(d)] + imm(d);
                    slot = (address >>> DATA_SHIFT ^ bank) & DATA_MASK;
                    if (data[slot + STORE_TAG] == (address & BYTE_TAG | context)) {
                        bytes[address + data[slot + DISTANCE]] = (byte) r[rs2(d)];
                        continue;
                    }
                    remaining = store(d, address, base + (i << 2) - 4, remaining);
                    if (remaining == LEAVE) {
                        return;
                    }
                    continue;
                case SH:
                    address = r[rs1(d)] + imm(d);
                    slot = (address >>> DATA_SHIFT ^ bank) & DATA_MASK;
                    if (data[slot + STORE_TAG] == (address & HALF_TAG | context)) {
                        PhysicalMemory.HALF.set(bytes, address + data[slot + DISTANCE], (short) r[rs2(d)]);
                        continue;
                    }
                    remaining = store(d, address, base + (i << 2) - 4, remaining);
                    if (remaining == LEAVE) {
                        return;
                    }
                    continue;
                case SW:
                    address = r[rs1(d)] + imm(d);
                    slot = (address >>> DATA_SHIFT ^ bank) & DATA_MASK;
                    if (data[slot + STORE_TAG] == (address & WORD_TAG | context)) {
                        PhysicalMemory.WORD.set(bytes, address + data[slot + DISTANCE], r[rs2(d)]);
                        continue;
                    }
                    remaining = store(d, address, base + (i << 2) - 4, remaining);
                    if (remaining == LEAVE) {
                        return;
                    }
                    continue;
                case BEQ:
                    if (r[rs1(d)] != r[rs2(d)]) {
                        continue;
                    }
                    target = base + (i << 2) + imm(d) - 4;
                    break;
                case BNE:
                    if (r[rs1(d)] == r[rs2(d)]) {
                        continue;
                    }
                    target = base + (i << 2) + imm(d) - 4;
                    break;
                case BLT:
                    if (r[rs1(d)] >= r[rs2(d)]) {
                        continue;
                    }
                    target = base + (i << 2) + imm(d) - 4;
                    break;
                case BGE:
                    if (r[rs1(d)] < r[rs2(d)]) {
                        continue;
                    }
                    target = base + (i << 2) + imm(d) - 4;
                    break;
                case BLTU:
                    if (Integer.compareUnsigned(r[rs1(d)], r[rs2(d)]) >= 0) {
                        continue;
                    }
                    target = base + (i << 2) + imm(d) - 4;
                    break;
                case BGEU:
                    if (Integer.compareUnsigned(r[rs1(d)], r[rs2(d)]) < 0) {
                        continue;
                    }
                    target = base + (i << 2) + imm(d) - 4;
                    break;
                case JAL:
                    target = base + (i << 2) + imm(d) - 4;
                    r[rd(d)] = base + (i << 2);
                    break;
                case JALR:
                    target = r[rs1(d)] + imm(d) & ~1;
                    if ((target & 2) != 0) {
                        misalignedJump(target, base + (i << 2) - 4, remaining);
                        return;
                    }
                    r[rd(d)] = base + (i << 2);
                    break;
                case UNDECODED:
                    pages.decode(code, --i);
                    remaining++;
                    continue;
                case REFETCH:
                    save(base + (i << 2) - 4, remaining + 1);
                    return;
                default:
                    remaining = rare(code, i - 1, base + (i << 2) - 4, remaining);
                    if (remaining == LEAVE) {
                        jumps = left;
                        return;
                    }
                    continue;
            }
            if (--left <= 0 && target - base <= i << 2) {
                jumps = 0;
                save(target, remaining);
                return;
            }
            if ((target ^ base) >>> Paging.PAGE_BITS != 0) {
                int entry = TranslationCache.fetchSlot(target, bank);
                if (fetches[entry] != (target & TranslationCache.PAGE_TAG | context)) {
                    save(target, remaining);
                    return;
                }
                long[] next = byFrame[fetches[entry + TranslationCache.FRAME]];
                if (next == null) {
                    save(target, remaining);
                    return;
                }
                code = next;
                base = target & -Paging.PAGE_SIZE;
            }
            i = (target & Paging.PAGE_SIZE - 1) >>> 2;
        }
        jumps = left;
        save(base + (i << 2), 0);
    }

    private static int rd(long d) {
        return (int) (d >>> 8) & 0xff;
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

    /** Writes the loop's variables back. */
    private void save(int pc, int remaining) {
        hart.pc = pc;
        hart.instructions = hart.stopAt - remaining;
    }

    /** The steps left behind an instruction that was done by a slow path, or LEAVE if an interrupt comes before the next. */
    private int goOn(int pc) {
        hart.instructions++;
        if (hart.interruptDue()) {
            hart.pc = pc + 4;
            return LEAVE;
        }
        return (int) (hart.stopAt - hart.instructions);
    }

    private int load(long d, int address, int pc, int remaining) {
        save(pc, remaining + 1);
        int operation = (int) d & 0xff;
        int width = operation == LW ? 4 : operation == LH || operation == LHU ? 2 : 1;
        long value = loadStoreUnit.load(address, width);
        if (value == Mmu.TRAPPED) {
            hart.instructions++;
            return LEAVE;
        }
        hart.registers[rd(d)] = switch (operation) {
            case LB -> (byte) value;
            case LH -> (short) value;
            default -> (int) value;
        };
        return goOn(pc);
    }

    private int store(long d, int address, int pc, int remaining) {
        save(pc, remaining + 1);
        int operation = (int) d & 0xff;
        int width = operation == SW ? 4 : operation == SH ? 2 : 1;
        if (loadStoreUnit.store(address, width, hart.registers[rs2(d)]) == Mmu.TRAPPED) {
            hart.instructions++;
            return LEAVE;
        }
        return goOn(pc);
    }

    private void misalignedJump(int target, int pc, int remaining) {
        save(pc, remaining);
        hart.trap(TrapCause.FETCH_MISALIGNED, target, pc);
    }

    private int rare(long[] code, int i, int pc, int remaining) {
        save(pc, remaining + 1);
        if (rare.execute(code[i], pages.word(code, i))) {
            hart.instructions++;
            return LEAVE;
        }
        return goOn(pc);
    }
}
