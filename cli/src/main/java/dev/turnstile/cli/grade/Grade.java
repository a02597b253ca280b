package dev.turnstile.cli.grade;

import java.util.List;

/**
 * What a submission has got.
 *
 * @param results of all tests, in their order
 */
public record Grade(Submission submission, List<TestResult> results) {
    /** Whether it has passed all tests. */
    public boolean passed() {
        return results.stream().allMatch(TestResult::passed);
    }

    /** The sum of what its tests have earned. */
    public double points() {
        return results.stream().mapToDouble(TestResult::points).sum();
    }

    /** How many tests have failed. */
    public long failures() {
        return results.stream().filter(result -> !result.passed()).count();
    }
}
