package dev.turnstile.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What docs/kernel.md points to is there. */
class KernelDocumentTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "kernel.md");
    private static final Pattern FILE = Pattern.compile("`((?:\\w+/)?\\w+\\.(?:s|inc))`");
    /** Procedures have two words, at least. */
    private static final Pattern PROCEDURE = Pattern.compile("`([a-z0-9]+(?:_[a-z0-9]+)+)`");

    @Test
    void filesThatItNamesExist() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("."), 2)) {
            List<Path> files = all.toList();
            assertThat(words(FILE))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(files).as(name).anyMatch(file -> file.endsWith(name)));
        }
    }

    @Test
    void proceduresThatItNamesExist() throws IOException {
        String sources = sources();
        assertThat(words(PROCEDURE))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Pattern.compile("\\b" + name + "\\b")
                                .matcher(sources)
                                .find())
                        .as(name)
                        .isTrue());
    }

    private static List<String> words(Pattern pattern) throws IOException {
        return pattern.matcher(Files.readString(DOCUMENT))
                .results()
                .map((MatchResult match) -> match.group(1))
                .distinct()
                .toList();
    }

    private static String sources() throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> all = Files.walk(Path.of("."), 2)) {
            for (Path file : all.filter(
                            f -> f.toString().endsWith(".s") || f.toString().endsWith(".inc"))
                    .toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }
}
