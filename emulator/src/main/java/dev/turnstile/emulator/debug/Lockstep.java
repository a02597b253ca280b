package dev.turnstile.emulator.debug;

import dev.turnstile.emulator.cpu.Hart;
import dev.turnstile.emulator.machine.BootImage;
import dev.turnstile.emulator.machine.Machine;
import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.isa.Disassembler;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs two machines on the same program in slices of random length and compares them behind each slice. At the first difference
 * it goes back and narrows it down to one step.
 *
 * <p>Everything follows from the image and the seed, so that a run can be repeated as often as narrowing needs; machines that differ
 * only sometimes are reported as they were seen.
 */
public final class Lockstep {
    /** Decides behind each slice whether to go on. */
    @FunctionalInterface
    public interface Observer {
        /** Looks at the reference machine, which is not running and like the other; false ends the run. */
        boolean goOn(Machine reference);
    }

    /**
     * How a run has ended.
     *
     * @param steps done by each machine
     * @param outcome of the reference machine's last slice
     * @param divergence null if none was found
     */
    public record Result(
            long steps, Outcome outcome, @Nullable Divergence divergence) {}

    private final Subject reference;
    private final Subject candidate;
    private final Comparison comparison;
    private final Disassembler.Symbols symbols;
    private final ExitTrace exits;

    /**
     * Two machines of the same configuration.
     *
     * @param symbols names code addresses in reports
     */
    public Lockstep(Subject reference, Subject candidate, Disassembler.Symbols symbols) {
        this(reference, candidate, symbols, new ExitTrace());
    }

    /**
     * Two machines of the same configuration, which are also compared wherever the candidate leaves translated code.
     *
     * @param exits told of each exit by the candidate's engine
     */
    public Lockstep(Subject reference, Subject candidate, Disassembler.Symbols symbols, ExitTrace exits) {
        this.reference = reference;
        this.candidate = candidate;
        this.comparison = new Comparison(reference, candidate);
        this.symbols = symbols;
        this.exits = exits;
        exits.observe(candidate);
    }

    /**
     * Runs a program from power-on.
     *
     * @param seed of the slices' lengths
     * @param limit steps to do at most
     */
    public Result run(BootImage image, long seed, long limit, Observer observer) {
        Run run = new Run(image, seed, limit);
        boolean more = true;
        boolean same = true;
        while (more && same) {
            long before = run.done;
            run.slice(Integer.MAX_VALUE);
            same = run.sameOutcome() && comparison.sameSoFar(run.done - before);
            more = observer.goOn(reference.machine()) && !run.isOver();
        }
        if (same && run.sameOutcome() && comparison.same()) {
            return new Result(run.done, run.outcome, null);
        }
        long done = run.done;
        Outcome outcome = run.outcome;
        return new Result(done, outcome, narrow(image, seed, limit, run));
    }

    /** Finds the step behind which the machines differ, they having been alike in front of it. */
    private Divergence narrow(BootImage image, long seed, long limit, Run seen) {
        StateVector unknown = new StateVector();
        List<String> asSeen = seen.table(unknown);
        int slices = seen.slices;
        if (!replay(image, seed, limit, slices - 1, Integer.MAX_VALUE).parted()) {
            return new Divergence(
                    seen.done, "(somewhere before: it did not happen again in a second run)", slices - 1, 0, asSeen);
        }
        int slice = first(
                        slices,
                        n -> replay(image, seed, limit, n - 1, Integer.MAX_VALUE)
                                .parted())
                - 1;
        int length = replay(image, seed, limit, slice, Integer.MAX_VALUE).last;
        int step = first(length, n -> replay(image, seed, limit, slice, n).parted()) - 1;

        Run before = replay(image, seed, limit, slice, step);
        StateVector state = new StateVector();
        state.read(reference);
        String instruction = CodeView.describe(reference.machine(), symbols);
        long steps = before.done;
        List<String> table = replay(image, seed, limit, slice, step + 1).table(state);
        return new Divergence(steps, instruction, slice, step, table);
    }

    /** Whether something is so after so many. */
    private interface After {
        boolean test(int count);
    }

    /** The first count at which a condition turns true, it being false at 0 and true at the bound; by bisection. */
    private static int first(int bound, After condition) {
        int low = 0;
        int high = bound;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (condition.test(middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    /** Runs whole slices, and then of one more at most so many steps. */
    private Run replay(BootImage image, long seed, long limit, int slices, int steps) {
        Run run = new Run(image, seed, limit);
        for (int i = 0; i < slices; i++) {
            run.slice(Integer.MAX_VALUE);
        }
        if (steps > 0) {
            run.slice(steps);
        }
        return run;
    }

    /** One run of both machines from power-on; only the latest one can be continued. */
    private final class Run {
        private final Budgets budgets;
        private final long limit;
        private long done;
        private int slices;
        /** Steps of the last slice. */
        private int last;

        private final StateVector state = new StateVector();
        private Outcome outcome = new Outcome(Outcome.Reason.LIMIT, 0);
        private Outcome other = outcome;
        private @Nullable Throwable failure;
        /** Steps since power-on at an exit from translated code behind which the machines were not alike, or -1. */
        private long wrongExit = -1;

        Run(BootImage image, long seed, long limit) {
            this.budgets = new Budgets(seed);
            this.limit = limit;
            reference.powerOn(image);
            candidate.powerOn(image);
            comparison.reset();
        }

        /** Runs both machines for one slice, the candidate at times in several pieces. */
        void slice(int atMost) {
            int budget = (int) Math.min(budgets.next(), limit - done);
            boolean whole = !budgets.once(4);
            Budgets pieces = new Budgets(budgets.seed());
            last = Math.min(budget, atMost);
            slices++;
            exits.clear();
            try {
                other = whole ? candidate.machine().run(last) : runInPieces(last, pieces);
                outcome = runByExits();
            } catch (RuntimeException | LinkageError | StackOverflowError e) {
                failure = e;
            }
            done += last;
        }

        /** Runs the reference machine to the end of the slice; at each exit of the candidate's on the way both are compared. */
        private Outcome runByExits() {
            Hart hart = reference.machine().hart();
            long end = hart.instructions + last;
            for (int i = 0; i < exits.count(); i++) {
                if (exits.steps(i) > hart.instructions && exits.steps(i) < end) {
                    Outcome early = reference.machine().run(exits.steps(i) - hart.instructions);
                    if (early.reason() != Outcome.Reason.LIMIT) {
                        return early;
                    }
                    state.read(reference);
                    if (state.digest() != exits.digest(i)) {
                        wrongExit = hart.instructions;
                        last -= (int) (end - hart.instructions);
                        return early;
                    }
                }
            }
            return reference.machine().run(end - hart.instructions);
        }

        private Outcome runInPieces(int steps, Budgets pieces) {
            Outcome result = outcome;
            for (int left = steps; left > 0; ) {
                int piece = Math.min(left, pieces.next());
                left -= piece;
                result = candidate.machine().run(piece);
                if (result.reason() != Outcome.Reason.LIMIT) {
                    return result;
                }
            }
            return result;
        }

        boolean sameOutcome() {
            return failure == null && wrongExit < 0 && outcome.equals(other);
        }

        boolean isOver() {
            boolean ended = outcome.reason() != Outcome.Reason.LIMIT && outcome.reason() != Outcome.Reason.RESET;
            return ended || done >= limit;
        }

        boolean parted() {
            return !sameOutcome() || !comparison.same();
        }

        List<String> table(StateVector before) {
            List<String> lines = new java.util.ArrayList<>(comparison.table(before));
            if (failure != null) {
                lines.add(Divergence.MARK + " an engine failed: " + failure);
            } else if (wrongExit >= 0) {
                lines.add(Divergence.MARK + " the machines differed where translated code was left, after " + wrongExit
                        + " steps");
            } else if (!sameOutcome()) {
                lines.add(StateVector.row("outcome", "", outcome.toString(), other.toString(), true));
            }
            return lines;
        }
    }
}
