package dev.turnstile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --sanitize} from the command line. */
class SanitizerCommandTest {
    private static final Path FORGETFUL = Path.of("..", "docs", "drivers", "forgetful.s");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @Test
    void runEndsWithTheFirstReportIfThatIsWanted() throws Exception {
        String module = directory.resolve("forgetful.ko").toString();
        assertThat(CommandProcess.run("", "asm", FORGETFUL.toString(), "-o", module)
                        .status())
                .isZero();

        CommandProcess.Result result = CommandProcess.run(
                "insmod /forgetful.ko; true; echo not reached\n",
                "boot",
                "--quiet",
                "--sanitize",
                "driver,stop",
                "--file",
                module);

        assertThat(result.status()).isEqualTo(ExitStatus.SANITIZER);
        assertThat(result.output()).isEmpty();
        assertThat(result.errors())
                .startsWith("sanitizer: unacknowledged-interrupt: dma-copy at 0x10006000: ")
                .contains("in forgetful:forgetful_interrupt (../docs/drivers/forgetful.s:")
                .endsWith("turnstile: the sanitizers have found 1 mistake\n");
    }

    @Test
    void wishesThatMakeNoSenseAreUsageErrors() throws Exception {
        CommandProcess.Result nothing = CommandProcess.run("", "boot", "--sanitize", "stop");
        CommandProcess.Result engine = CommandProcess.run("", "boot", "--sanitize", "tlb", "--engine", "jit");

        assertThat(nothing.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(nothing.errors()).contains("what is to be looked for?");
        assertThat(engine.status()).isEqualTo(ExitStatus.USAGE);
        assertThat(engine.errors()).contains("has an engine of its own");
    }
}
