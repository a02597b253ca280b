package dev.turnstile.cli.grade;

import java.util.List;

/**
 * What has come of a test.
 *
 * @param complaints what was wrong, a sentence each, the first one the most important; empty if it has passed
 * @param instructions that the guest has executed
 * @param ticks of virtual time that it has taken
 * @param output what was on the console, cut off where that was too much
 */
public record TestResult(
        TestCase test, List<String> complaints, long instructions, long ticks, String output, String errors) {
    /** Whether nothing was wrong. */
    public boolean passed() {
        return complaints.isEmpty();
    }

    /** What the test has earned. */
    public double points() {
        return passed() ? test.points() : 0;
    }

    /** A test that could not even begin. */
    static TestResult failed(TestCase test, String complaint) {
        return new TestResult(test, List.of(complaint), 0, 0, "", "");
    }
}
