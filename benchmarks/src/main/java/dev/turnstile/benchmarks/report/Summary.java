package dev.turnstile.benchmarks.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** What a table says as a whole. */
final class Summary {
    private static final String COMPUTE = "compute/";
    /** The engine that peers are compared with, where it was measured. */
    static final String BASELINE = "jit";

    /** The same without counting what it executes. */
    private static final String UNCOUNTED = "jit-uncounted";

    /** The first engine's column. */
    private static final int FIRST_ENGINE = 3;

    private Summary() {}

    /** All of it, as sentences. */
    static List<String> of(Table table) {
        List<String> sentences = means(table);
        sentences.addAll(exactness(table));
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

    /** What it costs that translated code counts what it executes, if that has been measured. */
    private static List<String> exactness(Table table) {
        if (!table.header().containsAll(List.of(BASELINE, UNCOUNTED))) {
            return List.of();
        }
        double[] ratios = table.rows().stream()
                .filter(row -> !table.cell(row, BASELINE).isEmpty())
                .filter(row -> !table.cell(row, UNCOUNTED).isEmpty())
                .mapToDouble(row -> Figures.nanoseconds(table.cell(row, BASELINE))
                        / Figures.nanoseconds(table.cell(row, UNCOUNTED)))
                .toArray();
        return Figures.geometricMean(ratios).stream()
                .mapToObj(mean -> String.format(
                        Locale.ROOT,
                        "On %d workloads the %s engine takes %.3f times as long as without counting (geometric mean), at most %.3f times.",
                        ratios.length,
                        BASELINE,
                        mean,
                        Arrays.stream(ratios).max().orElse(mean)))
                .toList();
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
