package dev.turnstile.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What a table says as a whole. */
final class Summary {
    private static final String COMPUTE = "compute/";
    /** The engine that peers are compared with, where it was measured. */
    static final String BASELINE = "jit";

    /** The first engine's column. */
    private static final int FIRST_ENGINE = 3;

    private Summary() {}

    /** All of it, as sentences. */
    static List<String> of(Table table) {
        List<String> sentences = means(table);
        sentences.addAll(Throughput.of(table));
        return sentences;
    }

    /** For each peer that ran compute kernels: the geometric mean of its ratios there. */
    private static List<String> means(Table table) {
        List<String> sentences = new ArrayList<>();
        for (String column : table.header()) {
            double[] ratios = column.endsWith(Report.RATIO) ? ratios(table, column) : new double[0];
            OptionalDouble mean = Figures.geometricMean(ratios);
            if (mean.isPresent()) {
                sentences.add(String.format(
                        Locale.ROOT,
                        "On %d compute kernels %s takes %s times as long as the %s engine (geometric mean).",
                        ratios.length,
                        column.substring(0, column.length() - Report.RATIO.length()),
                        Figures.number(mean.getAsDouble()),
                        table.header().contains(BASELINE)
                                ? BASELINE
                                : table.header().get(FIRST_ENGINE)));
            }
        }
        return sentences;
    }

    private static double[] ratios(Table table, String column) {
        return table.rows().stream()
                .filter(row -> row.get(0).startsWith(COMPUTE))
                .map(row -> table.cell(row, column))
                .filter(cell -> !cell.isEmpty())
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
