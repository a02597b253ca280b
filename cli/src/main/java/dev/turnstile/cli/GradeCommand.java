package dev.turnstile.cli;

import dev.turnstile.cli.grade.Grade;
import dev.turnstile.cli.grade.Grader;
import dev.turnstile.cli.grade.JUnitReport;
import dev.turnstile.cli.grade.JsonReport;
import dev.turnstile.cli.grade.Specification;
import dev.turnstile.cli.grade.SpecificationException;
import dev.turnstile.cli.grade.SpecificationReader;
import dev.turnstile.cli.grade.Submission;
import dev.turnstile.cli.grade.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries submissions against a specification. */
@Command(
        name = "grade",
        description =
                "Try submissions against the tests of a specification, each in a machine of its own; the exit status is 0 if all"
                        + " of them have passed, else 1. docs/grading.md says what a specification is.",
        mixinStandardHelpOptions = true)
@SuppressWarnings("NullAway.Init") // set by Picocli
final class GradeCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "SPEC.yaml", description = "What is asked of submissions.")
    private Path specification;

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "SUBMISSION",
            description = "A directory with the files that are asked for; or a file, if one is asked for.")
    private List<Path> submissions = new ArrayList<>();

    @Option(
            names = {"-j", "--jobs"},
            paramLabel = "N",
            description = "How many submissions to try at a time (default: one a processor).")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = "--json", paramLabel = "FILE", description = "Write the grades as JSON.")
    @Nullable
    private Path json;

    @Option(
            names = "--junit",
            paramLabel = "FILE",
            description = "Write the grades as JUnit's XML, which build servers read.")
    @Nullable
    private Path junit;

    @Option(names = "--quiet", description = "Say nothing: the exit status and the files are enough.")
    private boolean quiet;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (jobs < 1) {
            throw new Failure("--jobs: at least one submission is tried at a time", ExitStatus.USAGE);
        }
        Specification wanted = read();
        TextReport report = new TextReport(wanted, spec.commandLine().getOut());
        List<Grade> grades = new Grader(wanted)
                .grade(submissions.stream().map(Submission::at).toList(), jobs, grade -> {
                    if (!quiet) {
                        report.write(grade);
                    }
                });
        if (!quiet) {
            report.finish(grades);
        }
        if (json != null) {
            Files.writeString(json, JsonReport.of(wanted, grades));
        }
        if (junit != null) {
            Files.writeString(junit, JUnitReport.of(wanted, grades));
        }
        return grades.stream().allMatch(Grade::passed) ? ExitStatus.OK : ExitStatus.FAILURE;
    }

    private Specification read() throws IOException {
        try {
            return SpecificationReader.read(specification);
        } catch (SpecificationException e) {
            throw Failure.complete(String.valueOf(e.getMessage()));
        }
    }
}
