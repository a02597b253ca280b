package dev.turnstile.emulator.debug.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Makes a failing program small by delta debugging (Zeller and Hildebrandt, "Simplifying and Isolating FailedProgram-Inducing
 * Input", 2002): takes operations out, then replaces by nothing what can't be taken out without other code moving, then single
 * instructions.
 */
final class Shrinker {
    private final Predicate<Program> fails;
    private int attemptsLeft;

    /**
     * A shrinker.
     *
     * @param fails whether a program still fails
     * @param attempts how often to ask at most
     */
    Shrinker(Predicate<Program> fails, int attempts) {
        this.fails = fails;
        this.attemptsLeft = attempts;
    }

    /** The smallest program found that still fails; the one given does. */
    Program shrink(Program program) {
        Program smaller = withoutOperations(program);
        smaller = withNothingFor(smaller);
        return withNops(smaller);
    }

    private boolean stillFails(Program program) {
        attemptsLeft--;
        return attemptsLeft >= 0 && fails.test(program);
    }

    /** Takes out pieces of the list of operations, half of it at first, single ones at last, until nothing more goes. */
    private Program withoutOperations(Program program) {
        Program best = program;
        int size = Math.max(1, best.operations().size() / 2);
        while (true) {
            boolean smaller = false;
            for (int at = 0; at < best.operations().size() && attemptsLeft > 0; ) {
                List<Operation> rest = new ArrayList<>(best.operations());
                rest.subList(at, Math.min(at + size, rest.size())).clear();
                Program candidate = best.with(rest);
                if (stillFails(candidate)) {
                    best = candidate;
                    smaller = true;
                } else {
                    at += size;
                }
            }
            if (size == 1 && !smaller || attemptsLeft <= 0) {
                return best;
            }
            size = Math.max(1, size / 2);
        }
    }

    /** Replaces operations by as many instructions that do nothing. */
    private Program withNothingFor(Program program) {
        Program best = program;
        for (int i = 0; i < best.operations().size(); i++) {
            best = replaced(best, i, best.operations().get(i).withNops());
        }
        return best;
    }

    /** Replaces single instructions. */
    private Program withNops(Program program) {
        Program best = program;
        for (int i = 0; i < best.operations().size(); i++) {
            for (int word = 0; word < best.operations().get(i).size(); word++) {
                Operation operation = best.operations().get(i);
                if (!operation.isNop(word)) {
                    best = replaced(best, i, operation.withNop(word));
                }
            }
        }
        return best;
    }

    private Program replaced(Program program, int index, Operation operation) {
        List<Operation> operations = new ArrayList<>(program.operations());
        operations.set(index, operation);
        Program candidate = program.with(operations);
        return stillFails(candidate) ? candidate : program;
    }
}
