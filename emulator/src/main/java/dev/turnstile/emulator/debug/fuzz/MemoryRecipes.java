package dev.turnstile.emulator.debug.fuzz;

import dev.turnstile.isa.ControlRegister;
import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Paging;
import dev.turnstile.isa.Register;
import dev.turnstile.isa.Status;

/** Loads, stores and atomics, alone and in groups off one base. */
final class MemoryRecipes {
    private static final Opcode[] LOADS = {Opcode.LW, Opcode.LW, Opcode.LH, Opcode.LHU, Opcode.LB, Opcode.LBU};
    private static final Opcode[] STORES = {Opcode.SW, Opcode.SW, Opcode.SH, Opcode.SB};
    private static final Opcode[] ATOMICS = {
        Opcode.SC_W, Opcode.AMOSWAP_W, Opcode.AMOADD_W, Opcode.AMOAND_W, Opcode.AMOOR_W, Opcode.AMOXOR_W
    };

    private MemoryRecipes() {}

    /** A load or store, here or there. */
    static void access(Draft draft) {
        int base = draft.chance(97) ? draft.dataBase() : draft.source();
        access(draft, base, offset(draft));
    }

    private static int offset(Draft draft) {
        int dice = draft.below(100);
        if (dice < 85) {
            return 4 * (draft.below(32) - 16);
        }
        return dice < 97 ? draft.below(64) - 32 : draft.immediate();
    }

    private static void access(Draft draft, int base, int offset) {
        if (draft.random.nextBoolean()) {
            draft.add(LOADS[draft.below(LOADS.length)], draft.destination(), offset, base);
        } else {
            draft.add(STORES[draft.below(STORES.length)], draft.source(), offset, base);
        }
    }

    /**
     * Accesses in a row off one base, as a compiler's spills are: what an engine would like to check but once. The page may
     * end in the middle, one may be misaligned, and the base may be overwritten on the way.
     */
    static void group(Draft draft) {
        int base = draft.chance(70) ? draft.groupBase() : draft.dataBase();
        int count = 2 + draft.below(14);
        int offset = 4 * (draft.below(16) - 8);
        int step = draft.pick(4, 4, 4, -4, 8, 1, 2);
        int surprise = draft.below(40);
        for (int i = 0; i < count; i++) {
            if (i == surprise) {
                surprise(draft, base);
            }
            access(draft, base, offset + i * step);
        }
    }

    /** Accesses off several bases in turn, one of which may walk over pages: what the others have been checked for may be evicted. */
    static void interleaved(Draft draft) {
        int walking = draft.dataBase();
        int[] bases = {draft.groupBase(), draft.dataBase(), walking};
        int count = 4 + draft.below(12);
        boolean walks = draft.chance(60);
        for (int i = 0; i < count; i++) {
            int base = draft.pick(bases);
            access(draft, base, 4 * draft.below(8));
            if (walks && draft.chance(30)) {
                draft.add(
                        Opcode.ADDI,
                        walking,
                        walking,
                        draft.pick(Paging.PAGE_SIZE, -Paging.PAGE_SIZE, 4 * Paging.PAGE_SIZE));
            }
        }
    }

    private static void surprise(Draft draft, int base) {
        switch (draft.below(6)) {
            case 0 -> draft.add(Opcode.LW, base, 0, base);
            case 1 -> draft.add(Opcode.ADDI, base, base, draft.pick(1, 2, 4, 64, Paging.PAGE_SIZE));
            case 2 -> draft.add(Opcode.SW, draft.source(), draft.pick(1, 2, 3), base);
            case 3 -> draft.add(Opcode.TLB_FLUSH_PAGE, base, Register.ZERO);
            case 4 -> draft.add(Opcode.TRAP, draft.below(Harness.SERVICES));
            default -> {
                Opcode opcode = draft.chance(50) ? Opcode.CSRRSI : Opcode.CSRRCI;
                draft.add(opcode, Register.ZERO, ControlRegister.STATUS.number(), Status.UA);
            }
        }
    }

    /** A whole frame of registers saved, or restored, or both. */
    static void frame(Draft draft) {
        int base = draft.groupBase();
        int first = 5 + draft.below(8);
        int last = 20 + draft.below(12);
        boolean saves = draft.chance(70);
        if (saves) {
            for (int register = first; register <= last; register++) {
                draft.add(Opcode.SW, register, 4 * register - 64, base);
            }
        }
        if (!saves || draft.chance(50)) {
            for (int register = first; register <= last; register++) {
                if (register < Register.S0 || register >= Register.A0 && register < 18 || register > 24) {
                    draft.add(Opcode.LW, register, 4 * register - 64, base);
                }
            }
        }
    }

    /** A copying loop's body. */
    static void copy(Draft draft) {
        int from = draft.dataBase();
        int to = draft.groupBase();
        int value = draft.value();
        draft.add(Opcode.LW, value, 0, from);
        draft.add(Opcode.SW, value, 0, to);
        draft.add(Opcode.ADDI, from, from, 4);
        draft.add(Opcode.ADDI, to, to, 4);
        draft.add(Opcode.ADDI, draft.counter(), draft.counter(), -1);
        draft.branch(Opcode.BLT, Register.ZERO, draft.counter(), draft.self(), 0);
    }

    /**
     * A loop that walks through pages, by constant steps or by those in a register, and at times looks something up on its way or
     * leaves early.
     */
    static void stride(Draft draft) {
        int step = draft.value();
        draft.add(Opcode.ADDI, step, Register.ZERO, draft.pick(1, 2, 4, 4, 8, 12, 64, 1000, 1024, 0, -4));
        draft.add(Opcode.ADDI, draft.counter(), Register.ZERO, draft.pick(3, 40, 300, 1500));
        int start = draft.size();
        int early = draft.below(8);
        int count = 1 + draft.below(4);
        for (int i = 0; i < count; i++) {
            int base = draft.chance(70) ? draft.dataBase() : draft.groupBase();
            access(draft, base, 4 * (draft.below(8) - 2));
            if (draft.chance(30)) {
                access(draft, base, draft.chance(90) ? 4 * (draft.below(8) - 2) : offset(draft));
            }
            if (i == early) {
                draft.branch(Opcode.BEQ, draft.source(), draft.source(), draft.target(), draft.entry());
            }
            if (draft.chance(60)) {
                draft.add(Opcode.ADDI, base, base, draft.pick(1, 2, 4, 4, 4, 8, -4, -8, 64, Paging.PAGE_SIZE));
            } else if (draft.chance(30)) {
                draft.add(Opcode.ADD, base, base, step);
            } else if (draft.chance(50)) {
                draft.add(Opcode.ANDI, Draft.POINTER, draft.source(), draft.pick(0xffc, 0x1ffc, 0xff));
                draft.add(Opcode.ADD, Draft.POINTER, Draft.POINTER, base);
                access(draft, Draft.POINTER, draft.pick(0, 0, 4));
            } else {
                IntegerRecipes.one(draft);
            }
        }
        draft.add(Opcode.ADDI, draft.counter(), draft.counter(), -1);
        draft.branch(Opcode.BLT, Register.ZERO, draft.counter(), draft.self(), start);
    }

    /** Another place for one of the bases. */
    static void rebase(Draft draft) {
        int base = draft.chance(60) ? draft.dataBase() : draft.groupBase();
        draft.load(base, draft.dataAddress());
    }

    /** A step with one of the bases. */
    static void walk(Draft draft) {
        int base = draft.dataBase();
        draft.add(Opcode.ADDI, base, base, draft.pick(4, 8, -4, 64, 1, Paging.PAGE_SIZE, -Paging.PAGE_SIZE));
    }

    /** A reservation, at times lost before it is used, and an atomic operation. */
    static void atomic(Draft draft) {
        int base = draft.dataBase();
        boolean reserves = draft.chance(40);
        if (reserves) {
            draft.add(Opcode.LR_W, draft.destination(), base);
        }
        if (draft.chance(20)) {
            access(draft, base, 0);
        }
        Opcode opcode = reserves && draft.chance(80) ? Opcode.SC_W : ATOMICS[draft.below(ATOMICS.length)];
        draft.add(opcode, draft.destination(), draft.source(), base);
    }
}
