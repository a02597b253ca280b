package dev.turnstile.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What crossing the border costs, in instructions, with a full frame saved. A system call may take 120, a switch to another
 * process 250; the exact numbers stand here, so that each change of them is a decision.
 */
class CostTest {
    @ParameterizedTest
    @CsvSource({"kpti=off, 97", "asid=off, 97", "kpti=on, 117", "kpti=on asid=off, 119"})
    void systemCall(String words, int instructions) throws IOException {
        assertThat(cost("cost_call", words)).isEqualTo(instructions);
    }

    @ParameterizedTest
    @CsvSource({"kpti=off, 226", "asid=off, 227", "kpti=on, 246", "kpti=on asid=off, 249"})
    void switchToAnotherProcess(String words, int instructions) throws IOException {
        assertThat(cost("cost_switch", words)).isEqualTo(instructions);
    }

    private static int cost(String program, String words) throws IOException {
        return GuestMachine.running(program).words(words).run().outcome().status();
    }
}
