package dev.turnstile.cli.grade;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is asked of submissions.
 *
 * @param title for reports
 * @param program source files of the program, which is called like the first of them; empty if none is asked for
 * @param module source files of kernel modules, each of which is one, and is called like its file
 * @param include directories, beside the specification, with files that sources may include
 * @param tests in the order in which they are reported
 */
public record Specification(
        String title, List<String> program, List<String> module, List<Path> include, List<TestCase> tests) {
    /** All files that a submission must have. */
    public List<String> sources() {
        return Stream.concat(program.stream(), module.stream()).toList();
    }

    /** The sum of what the tests are worth. */
    public double points() {
        return tests.stream().mapToDouble(TestCase::points).sum();
    }

    /** What a source file is called in the guest: its name without what is behind the point. */
    static String guestName(String source) {
        String file = source.substring(source.lastIndexOf('/') + 1);
        int point = file.lastIndexOf('.');
        return point <= 0 ? file : file.substring(0, point);
    }
}
