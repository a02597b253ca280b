package dev.turnstile.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.machine.Outcome;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BootTest {
    private static final Outcome PANICKED = new Outcome(Outcome.Reason.PANICKED, 1);

    @Test
    void firstProgramGetsTheWordsBehindTheDashes() throws IOException {
        GuestMachine.Run run = GuestMachine.running("arguments")
                .words("unknown refill=hardware -- one \"two words\" a\\ \\\"b\\\" \"\" --")
                .run();

        assertThat(run.output()).isEqualTo("/init\none\ntwo words\na \"b\"\n\n--\n");
    }

    @Test
    void optionNamesAnotherFirstProgram() throws IOException {
        byte[] files = new CpioArchive()
                .add("bin", CpioArchive.DIRECTORY, new byte[0])
                .add("./bin/program", CpioArchive.EXECUTABLE, GuestMachine.executable("arguments"))
                .finish();

        assertThat(GuestMachine.withFileSystem(files)
                        .words("init=/bin/program")
                        .run()
                        .output())
                .isEqualTo("/bin/program\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"on", "off"})
    void bannerSaysWhetherAddressSpacesHaveIdentifiers(String asid) throws IOException {
        GuestMachine.Run run =
                GuestMachine.running("arguments").words("asid=" + asid).run();

        assertThat(run.log()).contains("address-space identifiers " + asid + "\n");
    }

    @Test
    void kernelFaultPrintsRegistersAndTheCallsThatLedThere() throws IOException {
        GuestMachine.Run run =
                GuestMachine.running("arguments").words("panic=test").run();

        assertThat(run.outcome()).isEqualTo(PANICKED);
        assertThat(run.log())
                .contains("kernel panic: store page fault, value 0x8000")
                .containsPattern("ra +[0-9a-f]{8} +sp +[0-9a-f]{8}")
                .containsPattern(
                        "0x8000[0-9a-f]{4} +options_act\\+[0-9]+\n.*0x8000[0-9a-f]{4} +kernel_main\\+[0-9]+\n");
        assertThat(run.output()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"init=/missing", "init=/dev", "init=/dev/null", "init="})
    void missingFirstProgramIsAPanic(String word) throws IOException {
        GuestMachine.Run run = GuestMachine.running("arguments").words(word).run();

        assertThat(run.outcome()).isEqualTo(PANICKED);
        assertThat(run.log()).contains("cannot start ");
    }

    @Test
    void damagedFileSystemNeverBreaksTheKernel() throws IOException {
        byte[] program = GuestMachine.executable("arguments");
        byte[] good = new CpioArchive()
                .add("bin", CpioArchive.DIRECTORY, new byte[0])
                .add("init", CpioArchive.EXECUTABLE, program)
                .finish();
        Random random = new Random(11);
        for (int i = 0; i < 60; i++) {
            byte[] bad = Arrays.copyOf(good, i % 3 == 0 ? random.nextInt(good.length) : good.length);
            for (int changes = i % 3 == 0 ? 0 : 1 + random.nextInt(8); changes > 0; changes--) {
                bad[random.nextInt(Math.min(bad.length, 2048))] = (byte) random.nextInt(256);
            }
            GuestMachine.Run run = GuestMachine.withFileSystem(bad).run();

            assertThat(run.outcome().reason()).as(run.log()).isIn(Outcome.Reason.EXITED, Outcome.Reason.PANICKED);
            assertThat(run.log()).doesNotContain("fault, value 0x8");
        }
    }

    @Test
    void littleMemoryEndsProgramsNotTheKernel() throws IOException {
        Outcome outcome =
                GuestMachine.running("exhaustion").memory(1 << 20).run().outcome();

        assertThat(outcome).isEqualTo(new Outcome(Outcome.Reason.EXITED, 0));
    }
}
