package dev.turnstile.kernel.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the table of system calls in {@code docs/kernel.md}, which derives from the list in {@code syscalls.inc}. */
public final class SystemCallTable {
    /** Brings the document up to date; run from the root of the repository after a build. */
    static final String COMMAND =
            "java -cp guest-kernel/target/classes dev.turnstile.kernel.build.SystemCallTable guest-kernel/include/syscalls.inc"
                    + " docs/kernel.md";

    private static final String BEGIN = "<!-- system calls -->\n";
    private static final String END = "<!-- end -->\n";
    /** A line of the list: number, name, arity, and "how it is called: what it does". */
    private static final Pattern LINE =
            Pattern.compile("^ *\\\\each +(\\d+), *\\w+, *\\d+, *\"(.*?): (.*)\"$", Pattern.MULTILINE);

    private SystemCallTable() {}

    /** Rewrites the table; the arguments are the list and the document. */
    public static void main(String[] arguments) throws IOException {
        Path document = Path.of(arguments[1]);
        Files.writeString(document, insert(Files.readString(document), Files.readString(Path.of(arguments[0]))));
    }

    /** A document with the table of a list between its two marks. */
    static String insert(String document, String list) {
        int from = document.indexOf(BEGIN) + BEGIN.length();
        int to = document.indexOf(END);
        return document.substring(0, from) + table(list) + document.substring(to);
    }

    private static String table(String list) {
        StringBuilder table = new StringBuilder("| number | call | what it does |\n| --- | --- | --- |\n");
        Matcher line = LINE.matcher(list);
        while (line.find()) {
            table.append("| %s | `%s` | %s |\n".formatted(line.group(1), line.group(2), line.group(3)));
        }
        return table.toString();
    }
}
