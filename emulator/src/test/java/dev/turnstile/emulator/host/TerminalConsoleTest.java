package dev.turnstile.emulator.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class TerminalConsoleTest {
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch ended = new CountDownLatch(1);
    private final EscapeKeys escapes = new EscapeKeys(said::add).on('x', "ends the machine", ended::countDown);
    private final PipedOutputStream keyboard = new PipedOutputStream();
    private Path sttyCalls = Path.of("");
    private String stty = "";

    /** A command that writes down how it is called. */
    @BeforeEach
    void makeStty(@TempDir Path directory) throws IOException {
        sttyCalls = directory.resolve("calls");
        Path script = directory.resolve("stty");
        Files.writeString(script, "#!/bin/sh\necho \"$*\" >> '" + sttyCalls + "'\necho saved:state\n");
        assertThat(script.toFile().setExecutable(true)).isTrue();
        stty = script.toString();
    }

    @Test
    void keysComeOneByOneAndNoneIsLost() throws IOException {
        TerminalConsole console = console();
        assertThat(console.live()).isTrue();
        String text = "0123456789".repeat(100);
        type(text);
        StringBuilder received = new StringBuilder();
        while (received.length() < text.length()) {
            int key = console.read();
            if (key != ByteSource.NOTHING) {
                received.append((char) key);
            }
        }
        assertThat(received.toString()).isEqualTo(text);
        assertThat(console.read()).isEqualTo(ByteSource.NOTHING);
    }

    @Test
    void theTerminalIsRawFromTheFirstReadToTheEnd() throws IOException {
        TerminalConsole console = console();
        assertThat(sttyCalls).doesNotExist();
        console.read();
        List<String> calls = Files.readAllLines(sttyCalls);
        assertThat(calls).hasSize(2);
        assertThat(calls.get(0)).isEqualTo("-g");
        assertThat(calls.get(1)).contains("-icanon", "-echo", "-isig", "min 1");
        console.close();
        console.close();
        assertThat(Files.readAllLines(sttyCalls)).hasSize(3).last().isEqualTo("saved:state");
    }

    @Test
    void aConsoleThatWasNeverReadLeavesTheTerminalAlone() throws IOException {
        console().close();
        assertThat(sttyCalls).doesNotExist();
    }

    @Test
    void aHostWithoutSttyHasAConsoleNevertheless() throws IOException {
        stty = "/nonexistent/stty";
        TerminalConsole console = console();
        type("k");
        assertThat(next(console)).isEqualTo('k');
        console.close();
    }

    @Test
    void anEscapeIsNotTheGuests() throws Exception {
        TerminalConsole console = console();
        type("a\1xb\1\1\1?c");
        StringBuilder received = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            received.append((char) next(console));
        }
        assertThat(received.toString()).isEqualTo("ab\1c");
        ended.await();
        assertThat(said).isEmpty();
    }

    @Test
    void helpListsTheEscapes() throws IOException {
        TerminalConsole console = console();
        type("\1h.");
        assertThat(next(console)).isEqualTo('.');
        assertThat(said).hasSize(1);
        assertThat(said.get(0))
                .contains("Ctrl-A x  ends the machine\n", "Ctrl-A h  shows this help\n", "Ctrl-A Ctrl-A sends Ctrl-A");
    }

    @Test
    void aTerminalThatGoesAwayIsTheEndOfInput() throws IOException {
        TerminalConsole console = console();
        type("a");
        keyboard.close();
        assertThat(next(console)).isEqualTo('a');
        assertThat(next(console)).isEqualTo(ByteSource.END);
        assertThat(console.read()).isEqualTo(ByteSource.END);
    }

    private TerminalConsole console() throws IOException {
        return new TerminalConsole(new PipedInputStream(keyboard, 4096), escapes, stty);
    }

    private void type(String keys) throws IOException {
        keyboard.write(keys.getBytes(StandardCharsets.ISO_8859_1));
        keyboard.flush();
    }

    private static int next(TerminalConsole console) {
        int key = console.read();
        while (key == ByteSource.NOTHING) {
            Thread.onSpinWait();
            key = console.read();
        }
        return key;
    }
}
