package dev.turnstile.emulator.debug.fuzz;

import dev.turnstile.isa.Opcode;
import dev.turnstile.isa.Register;

/** Branches, loops, calls and jumps, many of them to places where no block was thought to begin. */
final class ControlRecipes {
    private static final Opcode[] BRANCHES = {Opcode.BEQ, Opcode.BNE, Opcode.BLT, Opcode.BGE, Opcode.BLTU, Opcode.BGEU};

    private ControlRecipes() {}

    /** A branch to anywhere, the middle of an operation included; loops with several entries come about by themselves. */
    static void branch(Draft draft) {
        Opcode opcode = BRANCHES[draft.below(BRANCHES.length)];
        draft.branch(opcode, draft.source(), draft.source(), draft.target(), draft.entry());
    }

    /** The number of times that the next loop is to run. */
    static void count(Draft draft) {
        draft.add(Opcode.ADDI, draft.counter(), Register.ZERO, draft.pick(1, 2, 3, 10, 40, 200));
    }

    /** The end of a loop over a few operations before it. */
    static void loop(Draft draft) {
        draft.add(Opcode.ADDI, draft.counter(), draft.counter(), -1);
        draft.branch(Opcode.BLT, Register.ZERO, draft.counter(), draft.earlier(), draft.entry());
    }

    /** A loop of one operation, with no way out of it but the count. */
    static void tightLoop(Draft draft) {
        draft.add(Opcode.ADDI, draft.counter(), Register.ZERO, draft.pick(2, 5, 30, 300));
        int start = draft.size();
        int count = 1 + draft.below(4);
        for (int i = 0; i < count; i++) {
            if (draft.chance(70)) {
                IntegerRecipes.one(draft);
            } else {
                MemoryRecipes.access(draft);
            }
        }
        draft.add(Opcode.ADDI, draft.counter(), draft.counter(), -1);
        draft.branch(Opcode.BLT, Register.ZERO, draft.counter(), draft.self(), start);
    }

    /** A call, mostly to one of the next operations. */
    static void call(Draft draft) {
        draft.jump(draft.chance(80) ? Register.RA : draft.destination(), draft.target(), draft.entry());
    }

    /** A return to wherever the last call was, which may have been long ago. */
    static void giveBack(Draft draft) {
        // Only with a count, so that two returns to each other do not become the whole program.
        draft.add(Opcode.ADDI, draft.counter(), draft.counter(), -1);
        draft.branch(Opcode.BGE, Register.ZERO, draft.counter(), draft.self(), 3);
        draft.add(Opcode.JALR, Register.ZERO, 0, Register.RA);
    }

    /** A jump to an address in a register, at times by way of memory, at times to no instruction at all. */
    static void indirect(Draft draft) {
        draft.loadAddress(Draft.POINTER, draft.executable(), draft.target(), draft.entry());
        if (draft.chance(25)) {
            draft.add(Opcode.SW, Draft.POINTER, 0, draft.dataBase());
            draft.add(Opcode.LW, Draft.POINTER, 0, draft.dataBase());
        }
        int offset = draft.chance(80) ? 0 : draft.pick(1, 2, 3, 4, 8, -4);
        draft.add(Opcode.JALR, draft.chance(50) ? Register.RA : draft.destination(), offset, Draft.POINTER);
    }

    /** A switch: a jump into one of four short cases, by a value. */
    static void cases(Draft draft) {
        int index = draft.value();
        draft.add(Opcode.ANDI, index, draft.source(), 3);
        draft.add(Opcode.SLLI, index, index, 3);
        draft.add(Opcode.AUPC, Draft.POINTER, 0);
        draft.add(Opcode.ADD, Draft.POINTER, Draft.POINTER, index);
        draft.add(Opcode.JALR, Register.ZERO, 12, Draft.POINTER);
        for (int i = 0; i < 4; i++) {
            IntegerRecipes.one(draft);
            draft.jump(Register.ZERO, draft.self(), 13);
        }
    }
}
