package dev.turnstile.emulator.debug.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ShrinkerTest {
    private static final Program PROGRAM = Generator.program(1);

    @Test
    void onlyWhatTheFailureNeedsIsLeft() {
        Set<Integer> needed = Set.of(3, 17, PROGRAM.operations().size() - 1);

        Program small = new Shrinker(program -> numbers(program).containsAll(needed), 10_000).shrink(PROGRAM);

        assertThat(numbers(small)).containsExactlyInAnyOrderElementsOf(needed);
    }

    @Test
    void whatCannotBeTakenOutIsReplacedByNothing() {
        int count = PROGRAM.operations().size();

        Program small = new Shrinker(program -> program.operations().size() == count, 10_000).shrink(PROGRAM);

        assertThat(small.operations()).hasSize(count).allMatch(ShrinkerTest::doesNothing);
        assertThat(small.image().words()).hasSameSizeAs(PROGRAM.image().words());
    }

    @Test
    void singleInstructionsAreReplaced() {
        Operation wanted = PROGRAM.operations().stream()
                .filter(o -> o.size() > 3 && !o.isNop(o.size() - 1) && o.links().isEmpty())
                .findFirst()
                .orElseThrow();
        int word = wanted.size() - 1;
        int instruction = wanted.words()[word];

        Program small =
                new Shrinker(program -> holds(program, wanted.number(), word, instruction), 10_000).shrink(PROGRAM);

        List<Operation> left = small.operations();
        assertThat(left).hasSize(1);
        for (int i = 0; i < word; i++) {
            assertThat(left.get(0).isNop(i)).isTrue();
        }
    }

    @Test
    void programThatNeedsEverythingStaysAsItIs() {
        Program same = new Shrinker(program -> program == PROGRAM, 10_000).shrink(PROGRAM);

        assertThat(same).isSameAs(PROGRAM);
    }

    @Test
    void attemptsAreLimited() {
        int[] asked = {0};

        new Shrinker(
                        program -> {
                            asked[0]++;
                            return false;
                        },
                        50)
                .shrink(PROGRAM);

        assertThat(asked[0]).isEqualTo(50);
    }

    private static boolean holds(Program program, int number, int word, int instruction) {
        return program.operations().stream()
                .anyMatch(o -> o.number() == number && o.words()[word] == instruction && !o.isNop(word));
    }

    private static boolean doesNothing(Operation operation) {
        for (int i = 0; i < operation.size(); i++) {
            if (!operation.isNop(i)) {
                return false;
            }
        }
        return true;
    }

    private static Set<Integer> numbers(Program program) {
        return program.operations().stream().map(Operation::number).collect(Collectors.toSet());
    }
}
