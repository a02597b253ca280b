package dev.turnstile.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.machine.Outcome;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class KernelProgramsTest {
    private static final Outcome PASSED = new Outcome(Outcome.Reason.EXITED, 0);

    static Stream<Arguments> programsByOptions() {
        List<String> programs = List.of("files", "processes", "memory", "pipes", "random_calls", "getpid_cost");
        List<String> options = List.of("", "refill=software", "asid=off");
        return programs.stream().flatMap(program -> options.stream().map(option -> Arguments.of(program, option)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("programsByOptions")
    void programFindsEverythingAsItShouldBe(String program, String option) throws IOException {
        GuestMachine.Run run = GuestMachine.running(program).words(option).run();

        assertThat(run.outcome()).as(run.log()).isEqualTo(PASSED);
    }

    @Test
    void processesAreKeptApartWithoutAddressSpaceIdentifiers() throws IOException {
        assertThat(GuestMachine.running("processes").asidBits(0).run().outcome())
                .isEqualTo(PASSED);
    }

    @Test
    void diskIsReadAndWrittenThroughItsFile() throws IOException {
        MemoryDisk disk = MemoryDisk.numbered(128);

        assertThat(GuestMachine.running("disk").disk(disk).run().outcome()).isEqualTo(PASSED);
        assertThat(disk.contents(8 * 512 - 2, 4)).containsExactly(7, 'A', 'B', 8);
        assertThat(disk.flushed()).isTrue();
    }

    @Test
    void diskFileIsMissingWithoutADisk() throws IOException {
        assertThat(GuestMachine.running("disk").run().outcome().status()).isEqualTo(1);
    }

    @Test
    void eachOffenceIsExplainedInTheLog() throws IOException {
        GuestMachine.Run run = GuestMachine.running("memory").run();

        assertThat(run.log().lines().filter(line -> line.contains("killed by SIGSEGV")))
                .hasSize(8)
                .anyMatch(line ->
                        line.contains("init[2]: killed by SIGSEGV: load page fault, value 0x00000000, pc 0x0001"))
                .anyMatch(line -> line.contains("store page fault, value 0xf0002000"))
                .anyMatch(line -> line.contains("fetch page fault, value 0x80000000, pc 0x80000000"));
        assertThat(run.output()).isEmpty();
        assertThat(run.errors()).isEmpty();
    }

    @Test
    void twoRunsAreEqual() throws IOException {
        assertThat(GuestMachine.running("processes").run())
                .isEqualTo(GuestMachine.running("processes").run());
    }
}
