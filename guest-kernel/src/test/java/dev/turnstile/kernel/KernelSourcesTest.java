package dev.turnstile.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rules that the assembler can't check. */
class KernelSourcesTest {
    private static final int LONGEST = 200;
    private static final Pattern FIELD_OF_THE_WRONG_STRUCTURE =
            Pattern.compile("\\bProcess\\.[\\w.]+\\(tp\\)|\\baddi .*\\btp, Process\\.");

    @Test
    void fieldsOfAProcessAreNotSoughtInItsThread() throws IOException {
        for (Path source : sources()) {
            assertThat(Files.readAllLines(source))
                    .as(source.toString())
                    .noneMatch(
                            line -> FIELD_OF_THE_WRONG_STRUCTURE.matcher(line).find());
        }
    }

    @Test
    void noSourceIsTooLongToBeReadAtOnce() throws IOException {
        for (Path source : sources()) {
            assertThat(Files.readAllLines(source)).as(source.toString()).hasSizeLessThanOrEqualTo(LONGEST);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(Path.of("."), 2)) {
            return all.filter(file -> file.toString().endsWith(".s")).toList();
        }
    }
}
