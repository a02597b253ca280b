package dev.turnstile.cli.mutants;

import dev.turnstile.emulator.machine.Outcome;
import dev.turnstile.emulator.sanitize.Report;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares what has come of an exercise with what should have. */
final class Verdict {
    /** The check that comes last: that the machine has ended by itself. */
    static final String END = "the machine ends";

    private Verdict() {}

    /** All that finds a mutant. In the kernel's log, only what the mutant's file names is looked for. */
    static List<Finding> of(Mutant mutant, Result expected, Result actual, List<Report> reports) {
        List<Finding> findings = new ArrayList<>(checks(expected, actual));
        mutant.findings().stream()
                .filter(finding ->
                        finding.finder() == Finding.Finder.LOGS && actual.log().contains(finding.what()))
                .forEach(findings::add);
        kinds(reports).forEach(kind -> findings.add(new Finding(Finding.Finder.REPORTS, kind)));
        return findings;
    }

    /** The kinds of mistake that are reported. */
    static Set<String> kinds(List<Report> reports) {
        return reports.stream().map(report -> report.kind().word()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the checks find: nothing if everything is as it should be. */
    private static List<Finding> checks(Result expected, Result actual) {
        for (int i = 0; i < expected.output().size(); i++) {
            String check = expected.output().get(i);
            if (i >= actual.output().size()) {
                return List.of(new Finding(finder(actual.outcome()), check));
            }
            if (!actual.output().get(i).equals(check)) {
                return List.of(new Finding(Finding.Finder.FAILS, check));
            }
        }
        if (!actual.outcome().equals(expected.outcome())) {
            return List.of(new Finding(finder(actual.outcome()), END));
        }
        for (String file : expected.written().keySet()) {
            if (!Arrays.equals(expected.written().get(file), actual.written().get(file))) {
                return List.of(new Finding(Finding.Finder.FAILS, file));
            }
        }
        return List.of();
    }

    /** Who has found it, if the output ends too early. */
    private static Finding.Finder finder(Outcome outcome) {
        return switch (outcome.reason()) {
            case PANICKED, LOCKED_UP -> Finding.Finder.PANICS;
            case LIMIT, WAITS_FOREVER -> Finding.Finder.HANGS;
            default -> Finding.Finder.FAILS;
        };
    }
}
