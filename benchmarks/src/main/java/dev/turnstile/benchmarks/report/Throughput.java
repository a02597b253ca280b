package dev.turnstile.benchmarks.report;

import java.util.ArrayList;
import java.util.List;

/** What a table says about bytes a second: of the cost centre whose operation is a mebibyte of a file. */
final class Throughput {
    private static final String COST_CENTRE = "sequential-file/";
    private static final double NANOSECONDS = 1e9;

    private Throughput() {}

    /** For each subject that has moved files: how fast, as a sentence. */
    static List<String> of(Table table) {
        List<String> sentences = new ArrayList<>();
        for (String subject : table.header()) {
            boolean timed = table.header().contains(subject + Report.MIPS)
                    || table.header().contains(subject + Report.RATIO);
            List<String> rates = timed ? rates(table, subject) : List.of();
            if (!rates.isEmpty()) {
                sentences.add(
                        "Files by " + subject + ", in MiB a second of the host's: " + String.join(", ", rates) + ".");
            }
        }
        return sentences;
    }

    private static List<String> rates(Table table, String subject) {
        return table.rows().stream()
                .filter(row -> row.get(0).startsWith(COST_CENTRE))
                .filter(row -> !table.cell(row, subject).isEmpty())
                .map(row -> row.get(0).substring(COST_CENTRE.length()) + " " + rate(table.cell(row, subject)))
                .toList();
    }

    private static String rate(String timeOfMebibyte) {
        return Figures.number(NANOSECONDS / Figures.nanoseconds(timeOfMebibyte));
    }
}
