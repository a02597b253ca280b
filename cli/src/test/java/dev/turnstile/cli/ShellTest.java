package dev.turnstile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.machine.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Boots the standard file system, and lets its shell read scripts, or somebody at the console talk to it, as they are kept beside the programs. */
class ShellTest {
    private static final Path PROGRAMS = Path.of("..", "guest-programs");
    private static final String SCRIPT = ".sh";
    private static final String EXPECTED = ".out";
    private static final String DIALOGUE = ".dialogue";

    /** What a script's messages are written to, too, so that one file holds all that it prints. */
    private static final String BOTH = "exec 2>&1\n";

    static Stream<Arguments> scripts() throws IOException {
        return withEngines(SCRIPT);
    }

    static Stream<Arguments> dialogues() throws IOException {
        return withEngines(DIALOGUE);
    }

    private static Stream<Arguments> withEngines(String end) throws IOException {
        List<Arguments> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(PROGRAMS, 2)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(end)).sorted().toList()) {
                for (EngineName engine : engines(file)) {
                    all.add(Arguments.of(Named.of(PROGRAMS.relativize(file).toString(), file), engine));
                }
            }
        }
        return all.stream();
    }

    /** The shell's own are run by every engine; the others test programs, not engines. */
    private static List<EngineName> engines(Path file) {
        boolean shells = file.startsWith(PROGRAMS.resolve("sh"));
        return shells ? List.of(EngineName.values()) : List.of(EngineName.jit);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aScriptPrintsWhatIsKept(Path script, EngineName engine) throws IOException {
        Path expected = Path.of(script.toString().replace(SCRIPT, EXPECTED));
        GuestSession.Result result = GuestSession.withShell()
                .input((BOTH + Files.readString(script)).getBytes(StandardCharsets.UTF_8))
                .engine(engine)
                .run();
        assertThat(result.output()).as(result.log() + result.errors()).isEqualTo(Files.readString(expected));
        assertThat(result.outcome().reason()).isEqualTo(Outcome.Reason.EXITED);
    }

    @ParameterizedTest
    @MethodSource("dialogues")
    void aDialogueGoesToItsEnd(Path script, EngineName engine) throws IOException {
        Dialogue dialogue = Dialogue.of(script);
        GuestSession.Result result =
                GuestSession.withShell().console(dialogue).engine(engine).run();
        assertThat(dialogue.rest()).as(dialogue.output() + result.log()).isEmpty();
        assertThat(result.outcome()).isEqualTo(new Outcome(Outcome.Reason.EXITED, 0));
    }
}
