package dev.turnstile.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a table says about bytes a second: of the cost centres whose operation is a mebibyte. */
final class Throughput {
    private static final Map<String, String> COST_CENTRES =
            new TreeMap<>(Map.of("disk-stream/", "Disks", "sequential-file/", "Files"));
    private static final double NANOSECONDS = 1e9;

    private Throughput() {}

    /** For each subject that has moved some: how fast, as a sentence. */
    static List<String> of(Table table) {
        List<String> sentences = new ArrayList<>();
        COST_CENTRES.forEach((costCentre, plural) -> add(sentences, table, costCentre, plural));
        return sentences;
    }

    private static void add(List<String> sentences, Table table, String costCentre, String plural) {
        for (String subject : table.header()) {
            boolean timed = table.header().contains(subject + Report.MIPS)
                    || table.header().contains(subject + Report.RATIO);
            List<String> rates = timed ? rates(table, subject, costCentre) : List.of();
            if (!rates.isEmpty()) {
                sentences.add(plural + " by " + subject + ", in MiB a second of the host's: " + String.join(", ", rates)
                        + ".");
            }
        }
    }

    private static List<String> rates(Table table, String subject, String costCentre) {
        return table.rows().stream()
                .filter(row -> row.get(0).startsWith(costCentre))
                .filter(row -> !table.cell(row, subject).isEmpty())
                .map(row -> row.get(0).substring(costCentre.length()) + " " + rate(table.cell(row, subject)))
                .toList();
    }

    private static String rate(String timeOfMebibyte) {
        return Figures.number(NANOSECONDS / Figures.nanoseconds(timeOfMebibyte));
    }
}
