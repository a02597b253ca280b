package dev.turnstile.emulator.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that can be said behind {@code --fault} is in {@code docs/faults.md}, in the same words. */
class FaultDocumentsTest {
    private static final Path DOCUMENT = Path.of("..", "docs", "faults.md");

    @ParameterizedTest
    @EnumSource
    void kindIsDocumented(FaultKind kind) throws IOException {
        assertThat(Files.readString(DOCUMENT))
                .containsPattern("\\| `" + kind.word() + "` \\| [^|]+ \\| \\Q" + kind.help() + "\\E \\|");
    }

    @ParameterizedTest
    @EnumSource
    void optionIsDocumented(FaultOption option) throws IOException {
        assertThat(Files.readString(DOCUMENT))
                .containsPattern(
                        "\\| `" + option.word() + "=" + option.value() + "` \\| [^|]+ \\| [^|]+ \\| [^|]+ \\|");
    }
}
