package dev.turnstile.emulator.debug.fuzz;

import dev.turnstile.isa.ControlRegister;
import dev.turnstile.isa.Counter;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Paging;
import dev.turnstile.isa.Register;
import dev.turnstile.isa.Status;
import dev.turnstile.isa.TrapCause;
import java.util.SplittableRandom;

/** Traps, control registers, counters, crossings between the modes. In user mode most of it is an illegal instruction. */
final class SystemRecipes {
    private static final Opcode[] CONTROL = {Opcode.CSRRW, Opcode.CSRRS, Opcode.CSRRC};
    private static final Opcode[] CONTROL_CONSTANT = {Opcode.CSRRWI, Opcode.CSRRSI, Opcode.CSRRCI};
    /** Registers that can hold anything without the program being lost. */
    private static final ControlRegister[] HARMLESS = {
        ControlRegister.SCRATCH0,
        ControlRegister.SCRATCH1,
        ControlRegister.EPC,
        ControlRegister.CAUSE,
        ControlRegister.TVAL,
        ControlRegister.REPC,
        ControlRegister.RSCRATCH0,
        ControlRegister.RSCRATCH3
    };

    private SystemRecipes() {}

    /** A call of the harness's services. */
    static void trap(Draft draft) {
        draft.add(Opcode.TRAP, draft.below(2 * Harness.SERVICES));
    }

    /** A breakpoint, or a word that is no instruction. */
    static void illegal(Draft draft) {
        switch (draft.below(4)) {
            case 0 -> draft.add(Opcode.EBREAK);
            case 1 -> draft.addWord(draft.pick(0, -1));
            case 2 -> draft.add(Opcode.CSRRS, draft.value(), draft.below(64), Register.ZERO);
            default -> draft.addWord(draft.random.nextInt());
        }
    }

    /** A fence. */
    static void fence(Draft draft) {
        draft.add(draft.random.nextBoolean() ? Opcode.FENCE : Opcode.FENCE_I);
    }

    /** The low or high word of a counter; the register gets to see what no engine may get wrong. */
    static void counter(Draft draft) {
        int number = draft.chance(60)
                ? draft.below(Counter.values().length)
                : Counter.TRAPS + draft.below(TrapCause.values().length + (draft.chance(5) ? 2 : 0));
        draft.add(Opcode.RDCTR, draft.destination(), number + (draft.chance(20) ? Counter.HIGH : 0));
    }

    /** A control register read. */
    static void readControl(Draft draft) {
        draft.add(Opcode.CSRRS, draft.destination(), draft.below(ControlRegister.values().length), Register.ZERO);
    }

    /** A control register written that does not matter, in one of the six ways. */
    static void writeControl(Draft draft) {
        int control = HARMLESS[draft.below(HARMLESS.length)].number();
        if (draft.random.nextBoolean()) {
            draft.add(CONTROL[draft.below(CONTROL.length)], draft.destination(), control, draft.source());
        } else {
            draft.add(CONTROL_CONSTANT[draft.below(3)], draft.destination(), control, draft.below(32));
        }
    }

    /** Interrupts and access to user pages turned on and off. */
    static void status(Draft draft) {
        Opcode opcode = draft.pick(0, 1) == 0 ? Opcode.CSRRSI : Opcode.CSRRCI;
        int bits = draft.pick(Status.IE, Status.UA, Status.IE | Status.UA, Status.PIE, Status.PUM, 31);
        draft.add(opcode, draft.destination(), ControlRegister.STATUS.number(), bits);
    }

    /** A vector that leads nowhere: the end of most programs, and so rare. */
    static void loseVector(Draft draft) {
        ControlRegister vector = draft.chance(50) ? ControlRegister.TVEC : ControlRegister.RVEC;
        draft.load(draft.value(), draft.dataAddress());
        draft.add(Opcode.CSRRW, draft.destination(), vector.number(), draft.value());
    }

    /** A return to any place of the program, in either mode, without a trap before. */
    static void leave(Draft draft) {
        int mode = draft.pick(0, Status.PUM, Status.PUM, Status.PUA) | draft.pick(0, Status.PIE, Status.PIE);
        View view = (mode & Status.PUM) != 0 ? View.USER : draft.executable();
        int value = draft.value();
        draft.loadAddress(value, view, draft.chance(50) ? draft.anywhere() : draft.anyOfAll(), draft.entry());
        draft.add(Opcode.CSRRW, Register.ZERO, ControlRegister.EPC.number(), value);
        draft.add(Opcode.ADDI, value, Register.ZERO, mode);
        draft.add(Opcode.CSRRW, Register.ZERO, ControlRegister.STATUS.number(), value);
        draft.add(Opcode.ERET);
    }

    /** A user page that the kernel may look at, and then may not any more. */
    static void userPages(Draft draft) {
        draft.load(Draft.POINTER, Layout.USER_DATA + 4 * draft.below(2048));
        if (draft.chance(50)) {
            draft.add(Opcode.CSRRSI, Register.ZERO, ControlRegister.STATUS.number(), Status.UA);
        } else {
            returnToNext(draft, Status.PUA);
        }
        draft.add(Opcode.LW, draft.destination(), 0, Draft.POINTER);
        if (draft.chance(50)) {
            draft.add(Opcode.CSRRCI, Register.ZERO, ControlRegister.STATUS.number(), Status.UA);
        } else {
            returnToNext(draft, 0);
        }
        draft.add(Opcode.LW, draft.destination(), 0, Draft.POINTER);
    }

    /** An {@code eret} to the instruction behind it, in kernel mode. */
    private static void returnToNext(Draft draft, int stacked) {
        int value = draft.value();
        int instructions = 6;
        draft.loadAddress(value, draft.executable(), draft.self(), draft.size() + instructions);
        draft.add(Opcode.CSRRW, Register.ZERO, ControlRegister.EPC.number(), value);
        draft.add(Opcode.ADDI, value, Register.ZERO, stacked);
        draft.add(Opcode.CSRRW, Register.ZERO, ControlRegister.STATUS.number(), value);
        draft.add(Opcode.ERET);
    }

    /** A return to wherever the last trap came from, and an instruction that is only legal in a refill. */
    static void bareReturn(Draft draft) {
        if (draft.random.nextBoolean()) {
            draft.add(Opcode.ERET);
        } else {
            draft.add(Opcode.TLB_REFILL, draft.source(), draft.source());
        }
    }

    /** Another page table or address space, at times the same one flushed. */
    static void switchSpace(Draft draft) {
        int value = draft.value();
        draft.load(value, pageTable(draft.random));
        draft.add(Opcode.CSRRW, draft.destination(), ControlRegister.PTBR.number(), value);
        if (draft.chance(20)) {
            flush(draft);
        }
    }

    /** A value for {@code ptbr}: page tables and address spaces in any combination, either refill, rarely without paging. */
    static int pageTable(SplittableRandom random) {
        int root = Layout.physical(Layout.ROOTS + random.nextInt(Layout.SPACES));
        int asid = random.nextInt(random.nextInt(8) == 0 ? 1 << Paging.MAX_ASID_BITS : 5);
        int flags = random.nextInt(20) == 0 ? 0 : Paging.PTBR_ENABLE;
        int refill = random.nextInt(3) == 0 ? Paging.PTBR_SOFTWARE_REFILL : 0;
        return root | asid << Paging.PTBR_ASID_SHIFT | flags | refill;
    }

    /** A flush of one of the three grains. */
    static void flush(Draft draft) {
        int address = draft.value();
        int asid = draft.value();
        switch (draft.below(4)) {
            case 0 -> draft.add(Opcode.TLB_FLUSH);
            case 1 -> {
                draft.add(Opcode.ADDI, asid, Register.ZERO, draft.below(5));
                draft.add(Opcode.TLB_FLUSH_ASID, asid);
            }
            default -> {
                draft.load(address, draft.chance(70) ? draft.dataAddress() : codePage(draft));
                draft.add(Opcode.ADDI, asid, Register.ZERO, draft.below(5));
                draft.add(Opcode.TLB_FLUSH_PAGE, address, asid);
            }
        }
    }

    private static int codePage(Draft draft) {
        int page = draft.below(2 * Layout.CODE_PAGES) * Paging.PAGE_SIZE;
        return draft.chance(50) ? Layout.USER + page : Layout.physical(Layout.KERNEL_CODE) + page;
    }
}
