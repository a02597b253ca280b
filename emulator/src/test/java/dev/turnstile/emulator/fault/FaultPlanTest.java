package dev.turnstile.emulator.fault;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstile.emulator.bus.DeviceTap.Place;
import dev.turnstile.emulator.device.FakeClock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What users write behind {@code --fault}, and what they are told when it makes no sense. */
class FaultPlanTest {
    private static final Place DISK = new Place("disk", "virtio-mmio", 0x1001_0000, 16);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "disk                          | 1  | should begin with a device and a fault",
                ":vanish                       | 1  | should begin with a device and a fault",
                "disk:red-error                | 6  | there is no fault 'red-error'; there is read-error",
                "disk:read-error,ta=1          | 17 | there is no option of read-error 'ta'; there is at, times, after",
                "disk:read-error,at            | 17 | 'at' should be an option with a value",
                "disk:read-error,at=0          | 20 | '0' should be a number from 1 to",
                "disk:read-error,at=x          | 20 | 'x' should be a number",
                "disk:read-error,at=1,at=2     | 22 | 'at' is said twice",
                "disk:vanish,times=2           | 13 | there is no option of vanish 'times'",
                "seed=x                        | 6  | 'x' should be a number",
                "seed=1,rate=0                 | 13 | '0' should be a number from 1",
                "seed=1,fault=link-down        | 14 | there is no fault for a seed 'link-down'",
                "seed=1,often=2                | 8  | there is no option of a seed 'often'",
            })
    void mistakeIsToldWithItsPlace(String rule, int character, String complaint) {
        assertThatThrownBy(() -> FaultPlan.of(List.of(rule)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("--fault '" + rule + "', character " + character + ": " + complaint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nvme:vanish           | 1  | there is no device 'nvme' in this machine; there is disk",
                "disk:dma-error        | 6  | disk does no DMA",
                "disk:link-down        | 6  | disk has no cable",
                "seed=1,device=rtc     | 15 | there is no device 'rtc' in this machine; there is disk",
                "seed=1,fault=dma-error | 1 | such faults can't happen to the devices of this machine",
            })
    void faultThatCannotHappenIsRefused(String rule, int character, String complaint) {
        FaultInjector injector = FaultPlan.of(List.of(rule)).injector(new FakeClock());
        injector.line(DISK, level -> {});

        assertThatThrownBy(injector::check)
                .hasMessage("--fault '" + rule + "', character " + character + ": " + complaint);
    }

    @Test
    void nothingStandsInBetweenWhereNothingIsToGoWrong() {
        FaultInjector injector = FaultPlan.of(List.of("other:lost-interrupt")).injector(new FakeClock());

        assertThatCode(() -> FaultPlan.NONE.injector(new FakeClock()).check()).doesNotThrowAnyException();
        assertThatThrownBy(injector::check).hasMessageContaining("there is no device 'other'");
    }
}
