package dev.turnstile.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of Markdown in which a report's table stands between two markers. */
public final class Document {
    /** The line behind which the table begins. */
    public static final String BEGIN = "<!-- benchmarks: begin (written by ./turnstile bench --update) -->\n";
    /** The line before which it ends. */
    public static final String END = "<!-- benchmarks: end -->\n";

    private Document() {}

    /**
     * Puts a report's table, with machine and JDK named, between the markers of a file.
     *
     * @throws IOException if the file has no markers, too
     */
    public static void update(Path file, Report report) throws IOException {
        Files.writeString(file, replaced(Files.readString(file), section(report)));
    }

    static String section(Report report) {
        String summary = report.summary().isEmpty() ? "" : "\n" + String.join("\n", report.summary()) + "\n";
        return "Measured on " + report.host() + ".\n\n" + report.table().markdown() + summary;
    }

    static String replaced(String page, String section) throws IOException {
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IOException("the page has no markers for benchmarks");
        }
        return page.substring(0, begin + BEGIN.length()) + section + page.substring(end);
    }
}
