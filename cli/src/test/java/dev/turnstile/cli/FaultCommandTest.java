package dev.turnstile.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.fault.FaultKind;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** {@code --fault} as its users meet it. */
class FaultCommandTest {
    private static final String PROGRAM = "../guest-programs/primes/primes.s";

    @Test
    void helpNamesEveryFault() throws Exception {
        CommandProcess.Result result = CommandProcess.run("", "run", "--fault", "help");

        assertThat(result.status()).isZero();
        assertThat(result.output())
                .contains(Arrays.stream(FaultKind.values()).map(FaultKind::word).toList());
    }

    @Test
    void faultsAreToldWhenTheyHappen() throws Exception {
        CommandProcess.Result result = CommandProcess.run(
                "", "run", "--quiet", "--fault", "uart0:spurious-interrupt,after=100000", PROGRAM, "--", "100");

        assertThat(result.errors()).isEqualTo("fault: uart0: spurious-interrupt at 100000\n");
        assertThat(result.status()).isZero();
    }

    @Test
    void ruleThatIsNoneIsAMistakeOfTheUsers() throws Exception {
        CommandProcess.Result result = CommandProcess.run("", "run", "--fault", "uart0:vanisch", PROGRAM);

        assertThat(result.errors())
                .startsWith("turnstile: --fault 'uart0:vanisch', character 7: there is no fault 'vanisch'; there is ");
        assertThat(result.status()).isEqualTo(ExitStatus.USAGE);
    }
}
