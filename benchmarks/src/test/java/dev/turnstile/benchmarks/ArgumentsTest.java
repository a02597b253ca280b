package dev.turnstile.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ArgumentsTest {
    @Test
    void optionsOfOursAreTakenOutAndTheRestIsJmhs() throws Arguments.UsageException {
        Arguments arguments = Arguments.parse(
                "null-trap", "--peer", "qemu", "-wi", "5", "--quick", "--peer", "native", "--json", "out");

        assertThat(arguments.peers()).containsExactly("native", "qemu");
        assertThat(arguments.json()).isEqualTo(Path.of("out"));
        assertThat(arguments.quick()).isTrue();
        assertThat(arguments.jmh()).containsExactly("null-trap", "-wi", "5");
    }

    @Test
    void peerThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> Arguments.parse("--peer", "bochs"))
                .hasMessage("no such peer: bochs; there are java, native, qemu");
    }

    @Test
    void optionWithoutItsValueIsRefused() {
        assertThatThrownBy(() -> Arguments.parse("--json")).hasMessage("--json needs a value");
    }

    @Test
    void nameOfAWorkloadIsItsClassAndItsVariant() {
        assertThat(new Workload("dev.turnstile.benchmarks.costs.NullTrap", "switch-asid").name())
                .isEqualTo("null-trap/switch-asid");
    }
}
