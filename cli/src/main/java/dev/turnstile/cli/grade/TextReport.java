package dev.turnstile.cli.grade;

import java.io.PrintWriter;
import java.util.List;

/** Grades for people: a line a submission, and below it what was wrong. */
public final class TextReport {
    private static final int MOST_LINES = 12;

    private final Specification specification;
    private final PrintWriter out;

    /** A report that goes to a writer, as the grades come. */
    public TextReport(Specification specification, PrintWriter out) {
        this.specification = specification;
        this.out = out;
    }

    /** Writes a grade. */
    public void write(Grade grade) {
        out.println(grade.submission().name() + ": " + Points.text(grade.points()) + " of "
                + Points.text(specification.points()) + " points");
        if (isTheSameEverywhere(grade)) {
            writeComplaints("  ", grade.results().get(0).complaints());
        } else {
            grade.results().stream().filter(result -> !result.passed()).forEach(this::write);
        }
        out.flush();
    }

    /** What can't be built fails all tests alike, and is told once. */
    private static boolean isTheSameEverywhere(Grade grade) {
        List<TestResult> results = grade.results();
        return results.stream()
                .allMatch(result -> result.instructions() == 0
                        && result.complaints().equals(results.get(0).complaints()));
    }

    private void write(TestResult result) {
        out.println("  failed: " + result.test().name());
        writeComplaints("    ", result.complaints());
    }

    private void writeComplaints(String indent, List<String> complaints) {
        List<String> lines =
                complaints.stream().flatMap(String::lines).limit(MOST_LINES).toList();
        lines.forEach(line -> out.println(indent + Printable.text(line)));
        long more = complaints.stream().flatMap(String::lines).count() - lines.size();
        if (more > 0) {
            out.println(indent + "... and " + more + " lines more");
        }
    }

    /** Writes what there is to say about all of them. */
    public void finish(List<Grade> grades) {
        long passed = grades.stream().filter(Grade::passed).count();
        out.println(specification.title() + ": " + passed + " of " + grades.size() + " passed");
        out.flush();
    }
}
