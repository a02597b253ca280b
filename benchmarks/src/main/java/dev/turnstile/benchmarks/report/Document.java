package dev.turnstile.benchmarks.report;

import dev.turnstile.benchmarks.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A page of Markdown in which tables stand between two markers: one for each machine and JDK that has measured. */
public final class Document {
    /** The line behind which the table begins. */
    public static final String BEGIN = "<!-- benchmarks: begin (written by ./turnstile bench --update) -->\n";
    /** The line before which it ends. */
    public static final String END = "<!-- benchmarks: end -->\n";

    private static final String MEASURED = "Measured on ";

    private Document() {}

    /**
     * Puts a report's figures, with machine and JDK named, between the markers of a file. What the same machine and JDK have measured
     * before stays, as far as the report has nothing newer; so do the tables of others.
     *
     * @param order names of all workloads; rows of others are left out
     * @throws IOException if the file has no markers, too
     */
    public static void update(Path file, Report report, List<String> order) throws IOException {
        WholeFile.write(file, updated(Files.readString(file), report, order));
    }

    /**
     * Makes sure that a file can be updated, before anybody spends hours on what is to be put there.
     *
     * @throws IOException if it isn't there or has no markers
     */
    public static void check(Path file) throws IOException {
        between(Files.readString(file));
    }

    static String updated(String page, Report report, List<String> order) throws IOException {
        Map<String, List<String>> sections = sections(between(page));
        String host = MEASURED + report.host() + ".";
        List<String> before = sections.getOrDefault(host, List.of()).stream()
                .filter(line -> line.startsWith("|"))
                .toList();
        Table older = before.size() < 2 ? new Table(List.of(), List.of()) : Table.parse(before);
        Table table = older.updated(report.table(), order);
        List<String> lines = new ArrayList<>(List.of("", table.markdown().stripTrailing()));
        List<String> summary = Summary.of(table);
        if (!summary.isEmpty()) {
            lines.add("");
            lines.addAll(summary);
        }
        sections.put(host, lines);
        List<String> all = new ArrayList<>();
        sections.forEach(
                (title, body) -> all.add(title + "\n" + String.join("\n", body).stripTrailing() + "\n"));
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        return page.substring(0, begin) + String.join("\n", all) + page.substring(page.indexOf(END));
    }

    private static String between(String page) throws IOException {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException("the page has no markers for benchmarks");
        }
        return page.substring(begin + BEGIN.length(), end);
    }

    /** The lines below each line that names a machine. */
    private static Map<String, List<String>> sections(String text) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        List<String> section = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.startsWith(MEASURED)) {
                section = new ArrayList<>();
                sections.put(line, section);
            } else {
                section.add(line);
            }
        }
        return sections;
    }
}
