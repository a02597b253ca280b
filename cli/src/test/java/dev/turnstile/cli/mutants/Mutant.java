package dev.turnstile.cli.mutants;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A driver with one planted bug. Its file says in a sentence what the bug is; then in which of the tree's sources it is, and what finds
 * it, a line each; then how the source is changed, as an {@link Edit}.
 *
 * @param source relative to the repository
 * @param findings all that find it
 */
record Mutant(String name, String sentence, Path source, Edit edit, List<Finding> findings) {
    static final String SUFFIX = ".mutant";

    private static final String SOURCE = "source";

    static Mutant read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int head = lines.indexOf("") + 1;
        int edit = head + lines.subList(head, lines.size()).indexOf("") + 1;
        Path source = null;
        List<Finding> findings = new ArrayList<>();
        for (String line : lines.subList(head, edit - 1)) {
            int colon = line.indexOf(':');
            String key = line.substring(0, colon);
            String value = line.substring(colon + 1).strip();
            if (key.equals(SOURCE)) {
                source = Path.of(value);
            } else {
                findings.add(new Finding(Finding.Finder.valueOf(key.toUpperCase(Locale.ROOT)), value));
            }
        }
        if (source == null || findings.isEmpty()) {
            throw new IOException(file + ": says no source, or nothing that finds it");
        }
        String name = String.valueOf(file.getFileName()).replace(SUFFIX, "");
        String sentence = String.join(" ", lines.subList(0, head - 1));
        return new Mutant(name, sentence, source, Edit.of(lines.subList(edit, lines.size())), List.copyOf(findings));
    }

    /** The kinds of mistake that the sanitizer reports. */
    Set<String> kinds() {
        return findings.stream()
                .filter(finding -> finding.finder() == Finding.Finder.REPORTS)
                .map(Finding::what)
                .collect(Collectors.toSet());
    }

    /** Whether a check of the exercise finds it. */
    boolean isChecked() {
        return findings.stream().anyMatch(finding -> finding.finder().isCheck());
    }

    @Override
    public String toString() {
        return name;
    }
}
