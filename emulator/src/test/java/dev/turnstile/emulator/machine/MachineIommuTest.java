package dev.turnstile.emulator.machine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.bus.DeviceTap;
import dev.turnstile.emulator.bus.DmaPort;
import dev.turnstile.emulator.device.DmaCopyEngine;
import dev.turnstile.emulator.machine.Outcome.Reason;
import org.junit.jupiter.api.Test;

/** A machine's devices are behind its IOMMU. */
class MachineIommuTest {
    @Test
    void whatWasNotGrantedIsOutOfReach() {
        assertThat(CopyProgram.run(CopyProgram.CONFIGURATION, PluggedDevices.NONE))
                .isEqualTo(new Outcome(Reason.EXITED, DmaCopyEngine.DONE));
        assertThat(CopyProgram.run(CopyProgram.CONFIGURATION.withIommu(true), PluggedDevices.NONE))
                .isEqualTo(new Outcome(Reason.EXITED, DmaCopyEngine.DONE | DmaCopyEngine.ERROR));
    }

    @Test
    void tapsAreBetweenTheDeviceAndTheIommu() {
        boolean[] restricted = new boolean[1];
        DeviceTap looking = new DeviceTap() {
            @Override
            public DmaPort memory(Place place, DmaPort port) {
                restricted[0] = port.restricted();
                return port;
            }
        };
        CopyProgram.run(CopyProgram.CONFIGURATION.withIommu(true), PluggedDevices.NONE.withTap(looking));
        assertThat(restricted[0]).isTrue();
    }
}
