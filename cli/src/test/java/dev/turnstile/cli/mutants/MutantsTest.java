package dev.turnstile.cli.mutants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.turnstile.assembler.source.AssemblyException;
import dev.turnstile.cli.mutants.ExerciseMachine.Limit;
import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.emulator.sanitize.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every mutant is found by what its file says, and by nothing else; the drivers as they are pass the same exercises. */
class MutantsTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "mutants.md");

    /** How the line of a check begins that doesn't hold. */
    private static final String WRONG = "wrong: ";

    /** How many times as many instructions as the driver as it is a mutant may take before it hangs. */
    private static final int PATIENCE = 2;

    /** How many more ticks it may take. */
    private static final long HALF_A_MINUTE = 3_000_000_000L;

    /** More than any exercise takes. */
    private static final Limit MOST = new Limit(100_000_000, 2 * HALF_A_MINUTE);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path work;

    @TestFactory
    List<DynamicNode> exercises() throws IOException, AssemblyException {
        TreeBuild tree = new TreeBuild(work);
        List<DynamicNode> nodes = new ArrayList<>();
        for (Exercise exercise : Exercise.all(Exercise.ALL)) {
            Result expected = new ExerciseMachine(exercise, ExerciseBuild.of(tree, exercise, null))
                    .runSanitized(MOST, reports -> false);
            List<DynamicNode> tests = new ArrayList<>();
            tests.add(dynamicTest("the drivers as they are", () -> isRight(exercise, expected)));
            for (Mutant mutant : exercise.mutants()) {
                tests.add(dynamicTest(mutant.name(), () -> isFound(tree, exercise, mutant, expected)));
            }
            nodes.add(dynamicContainer(exercise.toString(), tests));
        }
        return nodes;
    }

    @Test
    void tableIsUpToDate() throws IOException {
        String document = Files.readString(DOCUMENT);

        assertThat(MutantTable.insert(document, Exercise.all(Exercise.ALL)))
                .as("run: " + MutantTable.COMMAND)
                .isEqualTo(document);
    }

    @Test
    void exampleIsAMutant() throws IOException {
        assertThat(Files.readString(DOCUMENT))
                .contains(Files.readString(Exercise.ALL.resolve("net").resolve("missing-fence-before-index.mutant")));
    }

    private static void isRight(Exercise exercise, Result result) {
        assertThat(result.outcome())
                .as("%s%n%s", result.output(), result.log())
                .isEqualTo(new Outcome(Outcome.Reason.EXITED, 0));
        assertThat(result.output()).isNotEmpty().noneMatch(line -> line.startsWith(WRONG));
        assertThat(result.log().lines()).containsExactlyElementsOf(exercise.parts("log"));
        assertThat(result.reports()).isEmpty();
    }

    private static void isFound(TreeBuild tree, Exercise exercise, Mutant mutant, Result expected)
            throws IOException, AssemblyException {
        ExerciseBuild build = ExerciseBuild.of(tree, exercise, mutant);
        Limit limit = new Limit(
                expected.cost().instructions() * PATIENCE, expected.cost().ticks() + HALF_A_MINUTE);

        Result result = new ExerciseMachine(exercise, build).run(limit);
        List<Report> reports = mutant.kinds().isEmpty()
                ? List.of()
                : new ExerciseMachine(exercise, build)
                        .runSanitized(limit, made -> Verdict.kinds(made).containsAll(mutant.kinds()))
                        .reports();

        assertThat(Verdict.of(mutant, expected, result, reports))
                .as("%s%n%s%n%s", result.outcome(), result.output(), result.log())
                .containsExactlyInAnyOrderElementsOf(mutant.findings());
    }
}
