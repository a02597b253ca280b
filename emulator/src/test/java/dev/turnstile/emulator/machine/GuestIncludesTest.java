package dev.turnstile.emulator.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuestIncludesTest {
    @ParameterizedTest
    @ValueSource(strings = {"platform.inc", "isa.inc"})
    void checkedInFileIsUpToDate(String name) throws IOException {
        Path file = Path.of("../guest-kernel/include", name);
        assertThat(Files.readString(file))
                .as(name + " is stale; run: " + GuestIncludes.COMMAND)
                .isEqualTo(GuestIncludes.files().get(name));
    }
}
