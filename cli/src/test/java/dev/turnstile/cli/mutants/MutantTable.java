package dev.turnstile.cli.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes the table of mutants in {@code docs/mutants.md}, which derives from their files. */
public final class MutantTable {
    /** Brings the document up to date; run from the root of the repository when the tests have been compiled. */
    static final String COMMAND = "java -cp cli/target/test-classes dev.turnstile.cli.mutants.MutantTable"
            + " cli/src/test/resources/dev/turnstile/cli/mutants docs/mutants.md";

    private static final String BEGIN = "<!-- mutants -->\n";
    private static final String END = "<!-- end -->\n";

    private MutantTable() {}

    /** Rewrites the table; the arguments are the folder of the exercises and the document. */
    public static void main(String[] arguments) throws IOException {
        Path document = Path.of(arguments[1]);
        Files.writeString(document, insert(Files.readString(document), Exercise.all(Path.of(arguments[0]))));
    }

    /** A document with the table of the mutants of some exercises between its two marks. */
    static String insert(String document, List<Exercise> exercises) throws IOException {
        int from = document.indexOf(BEGIN) + BEGIN.length();
        int to = document.indexOf(END);
        return document.substring(0, from) + table(exercises) + document.substring(to);
    }

    private static String table(List<Exercise> exercises) throws IOException {
        StringBuilder rows = new StringBuilder();
        List<Mutant> all = new ArrayList<>();
        for (Exercise exercise : exercises) {
            rows.append("| **%s** | | | |\n".formatted(exercise));
            for (Mutant mutant : exercise.mutants()) {
                all.add(mutant);
                rows.append("| %s | %s | `%s` | %s |\n"
                        .formatted(mutant.name(), mutant.sentence(), mutant.source(), findings(mutant)));
            }
        }
        return "%s\n\n| mutant | what it does | in | found by |\n| --- | --- | --- | --- |\n%s"
                .formatted(summary(all), rows);
    }

    private static String summary(List<Mutant> all) {
        long reported = all.stream().filter(mutant -> !mutant.kinds().isEmpty()).count();
        long checked = all.stream().filter(Mutant::isChecked).count();
        long both = all.stream()
                .filter(mutant -> !mutant.kinds().isEmpty() && mutant.isChecked())
                .count();
        return "%d mutants: %d are found by the sanitizer, %d by a check, %d by both."
                .formatted(all.size(), reported, checked, both);
    }

    private static String findings(Mutant mutant) {
        return mutant.findings().stream()
                .map(finding -> "%s: %s".formatted(finding.finder().name().toLowerCase(Locale.ROOT), quoted(finding)))
                .collect(Collectors.joining("; "));
    }

    private static String quoted(Finding finding) {
        return finding.finder() == Finding.Finder.REPORTS ? "`%s`".formatted(finding.what()) : finding.what();
    }
}
