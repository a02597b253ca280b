package dev.turnstile.emulator.debug.fuzz;

import dev.turnstile.isa.Format;
import dev.turnstile.isa.Opcode;
import java.util.List;
import java.util.stream.Stream;

/** Arithmetic. */
final class IntegerRecipes {
    private static final List<Opcode> ALL = Stream.of(Opcode.values())
            .filter(o -> o.group() == Opcode.Group.INTEGER || o.group() == Opcode.Group.MULTIPLY)
            .toList();

    private IntegerRecipes() {}

    /** A few instructions in a row. */
    static void arithmetic(Draft draft) {
        int count = 1 + draft.below(8);
        for (int i = 0; i < count; i++) {
            one(draft);
        }
    }

    /** One instruction. */
    static void one(Draft draft) {
        Opcode opcode = ALL.get(draft.below(ALL.size()));
        int rd = draft.destination();
        if (opcode.format() == Format.UPPER_PC) {
            draft.add(opcode, rd, draft.immediate());
        } else {
            int last = switch (opcode.format()) {
                case REGISTER -> draft.source();
                case SHIFT -> draft.below(32);
                default -> draft.immediate();
            };
            draft.add(opcode, rd, draft.source(), last);
        }
    }

    /** A value at a limit, for the next to stumble over. */
    static void corner(Draft draft) {
        draft.load(draft.value(), draft.word());
    }
}
