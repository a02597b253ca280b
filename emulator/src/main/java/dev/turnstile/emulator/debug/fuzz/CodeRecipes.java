package dev.turnstile.emulator.debug.fuzz;

import dev.turnstile.isa.Opcode;

/** Code that changes: other operations, the running one, the next instruction. */
final class CodeRecipes {
    private CodeRecipes() {}

    /** An instruction somewhere replaced by another, at times with a fence behind it. */
    static void patch(Draft draft) {
        draft.load(Draft.POINTER, instruction(draft));
        int to = draft.value();
        draft.loadAddress(to, draft.writable(), draft.chance(60) ? draft.target() : draft.anyOfAll(), draft.entry());
        if (draft.chance(15)) {
            draft.add(Opcode.AMOSWAP_W, draft.destination(), Draft.POINTER, to);
        } else {
            draft.add(Opcode.SW, Draft.POINTER, 0, to);
        }
        if (draft.chance(20)) {
            draft.add(Opcode.FENCE_I);
        }
    }

    /** The low half or byte of an instruction replaced: its immediate, or its function. */
    static void patchPart(Draft draft) {
        int to = draft.value();
        draft.loadAddress(to, draft.writable(), draft.target(), draft.entry());
        draft.add(draft.chance(50) ? Opcode.SH : Opcode.SB, draft.source(), 0, to);
    }

    /** One of the next few instructions replaced, which the engine may have in its hands already. */
    static void patchNext(Draft draft) {
        draft.load(Draft.POINTER, instruction(draft));
        int to = draft.value();
        int distance = 1 + draft.below(4);
        draft.loadAddress(to, draft.writable(), draft.self(), draft.size() + 2 + distance);
        draft.add(Opcode.SW, Draft.POINTER, 0, to);
        for (int i = 0; i < distance; i++) {
            IntegerRecipes.one(draft);
        }
    }

    /** An instruction copied from one operation to another. */
    static void copy(Draft draft) {
        int from = draft.value();
        int to = draft.value();
        draft.loadAddress(from, draft.executable(), draft.anywhere(), draft.entry());
        draft.add(Opcode.LW, Draft.POINTER, 0, from);
        draft.loadAddress(to, draft.writable(), draft.target(), draft.entry());
        draft.add(Opcode.SW, Draft.POINTER, 0, to);
    }

    /** A word that is mostly an instruction. */
    static int instruction(Draft draft) {
        int dice = draft.below(100);
        if (dice < 5) {
            return draft.random.nextInt();
        } else if (dice < 20) {
            return Opcode.BNE.encode(draft.value(), draft.value(), 4 * (1 + draft.below(6)));
        } else if (dice < 25) {
            return Opcode.TRAP.encode(draft.below(Harness.SERVICES));
        }
        return Opcode.ADDI.encode(draft.value(), draft.value(), draft.immediate());
    }
}
