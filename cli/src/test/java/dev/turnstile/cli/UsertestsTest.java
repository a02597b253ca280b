package dev.turnstile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.machine.MachineConfiguration;
import dev.turnstile.emulator.machine.Outcome;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs the guest's own tests of its kernel, and random system calls, in the standard file system. */
class UsertestsTest {
    /** So that running out of memory doesn't take long. */
    private static final MachineConfiguration SMALL = MachineConfiguration.DEFAULT.withMemorySize(16 << 20);

    @ParameterizedTest
    @ValueSource(strings = {"", "asid=off", "kpti=on", "refill=software", "asid=off kpti=on refill=software"})
    void allTestsPass(String kernelWords) throws IOException {
        GuestSession.Result result = run(kernelWords, List.of("/bin/usertests"));
        assertThat(result.output()).as(result.log()).endsWith("ALL TESTS PASSED\n");
        assertThat(result.outcome()).isEqualTo(new Outcome(Outcome.Reason.EXITED, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void theKernelSurvivesRandomCalls(int seed) throws IOException {
        GuestSession.Result result = run("", List.of("/bin/crashme", Integer.toString(seed)));
        assertThat(result.output()).as(result.log()).endsWith("the kernel goes on\n");
        assertThat(result.outcome()).isEqualTo(new Outcome(Outcome.Reason.EXITED, 0));
    }

    private static GuestSession.Result run(String kernelWords, List<String> command) throws IOException {
        return GuestSession.withShell()
                .configuration(SMALL)
                .kernelWords(kernelWords)
                .arguments(command)
                .engine(EngineName.jit)
                .run();
    }
}
