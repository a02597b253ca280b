package dev.turnstile.cli.mutants;

import dev.turnstile.emulator.machine.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Compares what has come of an exercise with what should have. */
final class Verdict {
    /** The check that comes last: that the machine has ended by itself. */
    static final String END = "the machine ends";

    private Verdict() {}

    /** The checks of an exercise: lines on the console, then files that the devices have written, then the end. */
    static List<String> checks(Result expected) {
        List<String> checks = new ArrayList<>(expected.output());
        checks.addAll(expected.written().keySet());
        checks.add(END);
        return checks;
    }

    /** All that finds a mutant, of what its file names of the kernel's log: of that, nothing else is looked for. */
    static List<Finding> of(Mutant mutant, Result expected, Result actual) {
        List<Finding> findings = new ArrayList<>(findings(expected, actual));
        mutant.findings().stream()
                .filter(finding -> finding.finder() == Finding.Finder.LOGS
                        && actual.log().contains(finding.what()))
                .forEach(findings::add);
        actual.reports().stream()
                .map(report -> new Finding(Finding.Finder.REPORTS, report.kind().word()))
                .distinct()
                .forEach(findings::add);
        return findings;
    }

    /** What the checks find: nothing if everything is as it should be. */
    private static List<Finding> findings(Result expected, Result actual) {
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
