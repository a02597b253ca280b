package dev.turnstile.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table: the first column reads from the left, the others hold figures. Columns without a single entry are left out when it
 * is written.
 */
public record Table(List<String> header, List<List<String>> rows) {
    /** Lines for a terminal. */
    public String text() {
        return join(withoutEmptyColumns().lines("", "  ", ""));
    }

    /** The same lines as Markdown. */
    public String markdown() {
        Table shown = withoutEmptyColumns();
        List<String> lines = shown.lines("| ", " | ", " |");
        List<String> rule = new ArrayList<>();
        for (int width : shown.widths()) {
            rule.add("-".repeat(width - 1) + (rule.isEmpty() ? "-" : ":"));
        }
        lines.add(1, "| " + String.join(" | ", rule) + " |");
        return join(lines);
    }

    /**
     * Reads what {@link #markdown} has written.
     *
     * @param lines header, rule, and rows
     */
    static Table parse(List<String> lines) {
        List<List<String>> cells = lines.stream().map(Table::cells).toList();
        return new Table(cells.get(0), cells.subList(2, cells.size()));
    }

    private static List<String> cells(String line) {
        return Stream.of(line.substring(1, line.lastIndexOf('|')).split("\\|", -1))
                .map(String::strip)
                .toList();
    }

    /** A row's cell in a column; empty if there is no such column. */
    String cell(List<String> row, String column) {
        int index = header.indexOf(column);
        return index < 0 ? "" : row.get(index);
    }

    /**
     * This table with what a newer one says about some of its rows. A newer row takes the place of the older one as a whole, but for
     * columns that the newer table doesn't have.
     *
     * @param order of the rows by their first cells; others are left out
     */
    Table updated(Table newer, List<String> order) {
        List<String> columns = new ArrayList<>(header);
        newer.header.stream().filter(column -> !columns.contains(column)).forEach(columns::add);
        List<List<String>> merged = new ArrayList<>();
        for (String name : order) {
            @Nullable List<String> fresh = newer.row(name);
            @Nullable List<String> old = row(name);
            if (fresh != null || old != null) {
                merged.add(columns.stream()
                        .map(column -> fresh != null && newer.header.contains(column)
                                ? newer.cell(fresh, column)
                                : old != null ? cell(old, column) : "")
                        .toList());
            }
        }
        return new Table(columns, merged);
    }

    private @Nullable List<String> row(String name) {
        return rows.stream().filter(row -> row.get(0).equals(name)).findFirst().orElse(null);
    }

    private static String join(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private List<String> lines(String start, String between, String end) {
        List<Integer> widths = widths();
        List<String> lines = new ArrayList<>();
        lines.add(line(header, widths, start, between, end));
        rows.forEach(row -> lines.add(line(row, widths, start, between, end)));
        return lines;
    }

    private Table withoutEmptyColumns() {
        List<Integer> kept = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            int index = column;
            if (column == 0 || rows.stream().anyMatch(row -> !row.get(index).isEmpty())) {
                kept.add(column);
            }
        }
        return new Table(
                pick(header, kept), rows.stream().map(row -> pick(row, kept)).toList());
    }

    private static List<String> pick(List<String> row, List<Integer> columns) {
        return columns.stream().map(row::get).toList();
    }

    private List<Integer> widths() {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < header.size(); column++) {
            int width = header.get(column).length();
            for (List<String> row : rows) {
                width = Math.max(width, row.get(column).length());
            }
            widths.add(width);
        }
        return widths;
    }

    private static String line(List<String> cells, List<Integer> widths, String start, String between, String end) {
        List<String> padded = new ArrayList<>();
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            String blanks = " ".repeat(widths.get(column) - cell.length());
            padded.add(column == 0 ? cell + blanks : blanks + cell);
        }
        return (start + String.join(between, padded) + end).stripTrailing();
    }
}
