package dev.turnstile.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.machine.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConsoleTest {
    private static final Outcome ENDED = new Outcome(Outcome.Reason.EXITED, 0);

    @Test
    void pipePassesEveryByteUnchangedInBothDirections() throws IOException {
        byte[] bytes = new byte[20_000];
        new Random(7).nextBytes(bytes);

        GuestMachine.Run run =
                GuestMachine.running("copy").words("console=pipe").input(bytes).run();

        assertThat(run.outcome()).isEqualTo(ENDED);
        assertThat(run.output()).isEqualTo(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    @Test
    void pipeIsReadLineByLineOrUntilTheBufferIsFull() throws IOException {
        GuestMachine.Run run = GuestMachine.running("reads")
                .words("console=pipe")
                .input("one\ntwo\n" + "x".repeat(100) + "\nlast")
                .run();

        assertThat(run.output()).isEqualTo("one\n|two\n|" + "x".repeat(64) + "|" + "x".repeat(36) + "\n|last|");
    }

    @Test
    void terminalEchoesEditsAndDeliversLines() throws IOException {
        GuestMachine.Run run = GuestMachine.running("reads")
                .words("console=tty")
                .typed("abc\u007fd\rgone\u0015x\n")
                .run();

        assertThat(run.output()).isEqualTo("abc\b \bd\r\nabd\r\n|gone" + "\b \b".repeat(4) + "x\r\nx\r\n|");
        assertThat(run.outcome()).isEqualTo(ENDED);
    }

    @Test
    void endKeyDeliversAnUnfinishedLineOrEndsTheInput() throws IOException {
        GuestMachine.Run run = GuestMachine.running("reads")
                .words("console=tty")
                .typed("part\u0004ial\n\u0004never read\n")
                .run();

        assertThat(run.output()).contains("part|").contains("ial\r\n|").doesNotContain("never read\r\n|");
        assertThat(run.outcome()).isEqualTo(ENDED);
    }

    @Test
    void endOfInputEndsAnUnfinishedLine() throws IOException {
        GuestMachine.Run run =
                GuestMachine.running("reads").words("console=tty").typed("rest").run();

        assertThat(run.output()).endsWith("rest|");
        assertThat(run.outcome()).isEqualTo(ENDED);
    }

    @Test
    void longLineWithoutAnEndIsDeliveredInParts() throws IOException {
        GuestMachine.Run run = GuestMachine.running("copy")
                .words("console=tty")
                .input("x".repeat(3000))
                .run();

        assertThat(run.output()).isEqualTo("x".repeat(6000));
    }

    @Test
    void interruptKeyEndsTheProcessInTheForeground() throws IOException {
        GuestMachine.Run run = GuestMachine.running("copy")
                .words("console=tty")
                .typed("a\n\u0003b\n")
                .run();

        assertThat(run.outcome()).isEqualTo(new Outcome(Outcome.Reason.EXITED, 128 + 2));
        assertThat(run.output()).contains("^C");
    }

    @Test
    void interruptKeyReachesAChildThatComputes() throws IOException {
        GuestMachine.Run run = GuestMachine.running("foreground")
                .words("console=tty")
                .typed("\u0003")
                .run();

        assertThat(run.outcome()).isEqualTo(ENDED);
    }

    @Test
    void rawTerminalGivesEachKeyAsItComes() throws IOException {
        GuestMachine.Run run = GuestMachine.running("raw")
                .words("console=tty")
                .typed("a\u0003\r\u007fq")
                .run();

        assertThat(run.output()).isEqualTo("[a][\u0003][\r][\u007f][q]");
        assertThat(run.outcome()).isEqualTo(ENDED);
    }

    @Test
    void jobInTheBackgroundStopsAtAReadAndStopKeyStopsTheOneInTheForeground() throws IOException {
        GuestMachine.Run run = GuestMachine.running("jobs")
                .words("console=tty")
                .typed("line\n\u001a\u001c")
                .run();

        assertThat(run.outcome()).isEqualTo(ENDED);
        assertThat(run.output()).isEqualTo("line\r\n^Z\r\n^\\\r\n");
    }

    @Test
    void standardFilesAreTheTerminalOrThePipeAndTheErrorLine() throws IOException {
        assertThat(GuestMachine.running("standard_files").words("console=tty").run())
                .returns("out 1 1 1\r\nerror\r\n", GuestMachine.Run::output)
                .returns("", GuestMachine.Run::errors);
        assertThat(GuestMachine.running("standard_files").words("console=pipe").run())
                .returns("out 0 0 0\n", GuestMachine.Run::output)
                .returns("error\n", GuestMachine.Run::errors);
    }
}
