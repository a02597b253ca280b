package dev.turnstile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.machine.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Boots the standard file system, and lets its shell read a session that is kept beside it. */
class ShellTest {
    private static final Path SESSION = Path.of("..", "guest-programs", "sh", "session");

    @ParameterizedTest
    @EnumSource
    void aSessionGoesAsItIsKept(EngineName engine) throws IOException {
        GuestSession.Result result = GuestSession.withShell()
                .input(Files.readAllBytes(SESSION.resolve("input")))
                .engine(engine)
                .run();
        assertThat(result.output()).as(result.log()).isEqualTo(Files.readString(SESSION.resolve("expected")));
        assertThat(result.errors()).isEqualTo(Files.readString(SESSION.resolve("expected-stderr")));
        int status =
                Integer.parseInt(Files.readString(SESSION.resolve("status")).strip());
        assertThat(result.outcome()).isEqualTo(new Outcome(Outcome.Reason.EXITED, status));
    }
}
