package dev.turnstile.emulator.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstile.emulator.device.DmaCopyEngine;
import dev.turnstile.emulator.fault.FaultPlan;
import dev.turnstile.emulator.machine.Outcome.Reason;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Faults of the devices in a whole machine, as a program on it sees them. */
class FaultInjectionTest {
    private static final int DONE = DmaCopyEngine.DONE;

    private final List<String> told = new ArrayList<>();

    @Test
    void refusedDmaEndsACopyWithAnError() {
        assertThat(copy("dma-copy:dma-error").status()).isEqualTo(DONE | DmaCopyEngine.ERROR);
        assertThat(told).hasSize(1).first().asString().startsWith("dma-copy: dma-error at ");
    }

    @Test
    void lostInterruptIsWaitedForForEver() {
        assertThat(copy("dma-copy:lost-interrupt").reason()).isEqualTo(Reason.WAITS_FOREVER);
    }

    @Test
    void lateInterruptComes() {
        assertThat(copy("dma-copy:delayed-interrupt,ticks=12345").status()).isEqualTo(DONE);
    }

    @Test
    void deviceThatHasVanishedReadsAsOnes() {
        assertThat(copy("dma-copy:vanish,at=4", "dma-copy:spurious-interrupt,after=100")
                        .reason())
                .as("no interrupt comes from it")
                .isEqualTo(Reason.WAITS_FOREVER);
        assertThat(copy("dma-copy:vanish,at=5").status()).isEqualTo(0xff);
    }

    @Test
    void occasionThatDoesNotComeIsNoFault() {
        assertThat(copy("dma-copy:dma-error,at=3", "dma-copy:lost-interrupt,after=1000000")
                        .status())
                .isEqualTo(DONE);
        assertThat(told).isEmpty();
    }

    @Test
    void machineIsNotMadeIfAFaultHasNoPlace() {
        assertThatThrownBy(() -> copy("disk:read-error"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no device 'disk' in this machine; there is interrupts, timer");
    }

    private Outcome copy(String... rules) {
        FaultPlan plan = FaultPlan.of(List.of(rules))
                .telling((device, kind, time) -> told.add(device + ": " + kind.word() + " at " + time));
        return CopyProgram.run(CopyProgram.CONFIGURATION, PluggedDevices.NONE.withFaults(plan));
    }
}
