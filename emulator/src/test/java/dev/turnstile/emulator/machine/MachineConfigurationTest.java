package dev.turnstile.emulator.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstile.emulator.device.Timing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MachineConfigurationTest {
    private static final MachineConfiguration DEFAULT = MachineConfiguration.DEFAULT;

    @ParameterizedTest
    @ValueSource(ints = {0, -4096, 4095, 4097, MemoryLayout.MAX_RAM_SIZE + 4096, Integer.MIN_VALUE})
    void memoryMustBeWholePagesUpToTheLimit(int size) {
        assertThatThrownBy(() -> DEFAULT.withMemorySize(size))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("memory must be")
                .hasMessageContaining(Integer.toString(size));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 3, 63, 8192, Integer.MIN_VALUE})
    void tlbSizeMustBeAPowerOfTwo(int entries) {
        assertThatThrownBy(() -> DEFAULT.withTlb(entries, 1)).hasMessageContaining("TLB entries");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 3, 128, Integer.MIN_VALUE})
    void waysMustBeAPowerOfTwoUpToTheSize(int ways) {
        assertThatThrownBy(() -> DEFAULT.withTlb(64, ways)).hasMessageContaining("TLB ways");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 11})
    void addressSpaceBitsMustFitIntoTheRegister(int bits) {
        assertThatThrownBy(() -> DEFAULT.withAsidBits(bits)).hasMessageContaining("address-space bits");
    }

    @Test
    void commandLineMustFitIntoTheRom() {
        assertThat(DEFAULT.withCommandLine("x".repeat(4095)).commandLine()).hasSize(4095);
        assertThatThrownBy(() -> DEFAULT.withCommandLine("ü".repeat(2048))).hasMessageContaining("command line");
        assertThatThrownBy(() -> DEFAULT.withCommandLine("a\0b")).hasMessageContaining("command line");
    }

    @Test
    void latencyCannotBeNegative() {
        assertThatThrownBy(() -> DEFAULT.withDisk(Timing.ofLatency(-1))).hasMessageContaining("latency");
    }
}
