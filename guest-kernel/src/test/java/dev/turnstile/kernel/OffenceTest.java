package dev.turnstile.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class OffenceTest {
    @Test
    void eachIsExplainedInTheLogAndNowhereElse() throws IOException {
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
}
