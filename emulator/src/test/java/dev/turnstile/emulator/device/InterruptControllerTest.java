package dev.turnstile.emulator.device;

import static dev.turnstile.emulator.device.InterruptController.CLAIM;
import static dev.turnstile.emulator.device.InterruptController.ENABLE;
import static dev.turnstile.emulator.device.InterruptController.HARTS;
import static dev.turnstile.emulator.device.InterruptController.HART_STRIDE;
import static dev.turnstile.emulator.device.InterruptController.PENDING;
import static dev.turnstile.emulator.device.InterruptController.PRIORITY;
import static dev.turnstile.emulator.device.InterruptController.THRESHOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.turnstile.emulator.bus.MappedDevice;
import org.junit.jupiter.api.Test;

class InterruptControllerTest {
    private final FakeLine hart0 = new FakeLine();
    private final FakeLine hart1 = new FakeLine();
    private final InterruptController controller = new InterruptController(hart0, hart1);

    @Test
    void everySourceHasPriorityOneAndIsDisabledAfterReset() {
        assertThat(load(PRIORITY + 4)).isEqualTo(1);
        assertThat(load(PRIORITY + 4 * 63)).isEqualTo(1);
        controller.line(5).set(true);
        assertThat(hart0.asserted()).isFalse();
        assertThat(load(PENDING)).isEqualTo(1 << 5);
    }

    @Test
    void anEnabledSourceAssertsTheLineOfItsHartOnly() {
        enable(1, 40);
        controller.line(40).set(true);
        assertThat(hart0.asserted()).isFalse();
        assertThat(hart1.asserted()).isTrue();
        assertThat(load(PENDING + 4)).isEqualTo(1 << 8);
    }

    @Test
    void aClaimTakesTheHighestPriorityAndAmongEqualsTheLowestNumber() {
        for (int source : new int[] {9, 12, 33}) {
            enable(0, source);
            controller.line(source).set(true);
        }
        store(PRIORITY + 4 * 33, 5);
        assertThat(claim(0)).isEqualTo(33);
        assertThat(claim(0)).isEqualTo(9);
        assertThat(claim(0)).isEqualTo(12);
        assertThat(claim(0)).isZero();
        assertThat(hart0.asserted()).isFalse();
    }

    @Test
    void aSourceInServiceIsNotPendingUntilItIsCompleted() {
        enable(0, 2);
        controller.line(2).set(true);
        assertThat(claim(0)).isEqualTo(2);
        assertThat(load(PENDING)).isZero();
        assertThat(hart0.asserted()).isFalse();
        complete(0, 2);
        assertThat(hart0.asserted()).as("the device has not lowered its line").isTrue();
        assertThat(hart0.rises()).isEqualTo(2);
    }

    @Test
    void aLineThatIsLoweredBeforeTheClaimLeavesNothingToClaim() {
        enable(0, 2);
        controller.line(2).set(true);
        controller.line(2).set(false);
        assertThat(hart0.asserted()).isFalse();
        assertThat(claim(0)).isZero();
    }

    @Test
    void onlyPrioritiesAboveTheThresholdInterrupt() {
        enable(0, 7);
        controller.line(7).set(true);
        store(hart(0) + THRESHOLD, 1);
        assertThat(hart0.asserted()).isFalse();
        store(PRIORITY + 4 * 7, 2);
        assertThat(hart0.asserted()).isTrue();
        store(PRIORITY + 4 * 7, 0);
        store(hart(0) + THRESHOLD, 0);
        assertThat(hart0.asserted()).as("priority 0 never interrupts").isFalse();
    }

    @Test
    void whatOneHartHasClaimedTheOtherDoesNotGet() {
        enable(0, 3);
        enable(1, 3);
        controller.line(3).set(true);
        assertThat(claim(1)).isEqualTo(3);
        assertThat(hart0.asserted()).isFalse();
        assertThat(claim(0)).isZero();
    }

    @Test
    void completingWhatIsNotInServiceChangesNothing() {
        enable(0, 3);
        controller.line(3).set(true);
        for (int source : new int[] {0, 3, 64, -1}) {
            complete(0, source);
        }
        assertThat(claim(0)).isEqualTo(3);
    }

    @Test
    void sourceZeroCanNotBeEnabled() {
        store(hart(0) + ENABLE, -1);
        assertThat(load(hart(0) + ENABLE)).isEqualTo(0xffff_fffeL);
        store(hart(0) + ENABLE + 4, -1);
        assertThat(load(hart(0) + ENABLE + 4)).isEqualTo(0xffff_ffffL);
        assertThatThrownBy(() -> controller.line(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> controller.line(64)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void prioritiesAndThresholdsHaveThreeBits() {
        store(PRIORITY + 4, 0xff);
        store(hart(1) + THRESHOLD, 0x1f);
        assertThat(load(PRIORITY + 4)).isEqualTo(7);
        assertThat(load(hart(1) + THRESHOLD)).isEqualTo(7);
    }

    @Test
    void resetForgetsWhatIsInServiceButNotTheLines() {
        enable(0, 3);
        controller.line(3).set(true);
        claim(0);
        controller.reset();
        assertThat(hart0.asserted()).isFalse();
        assertThat(load(PENDING)).isEqualTo(1 << 3);
        assertThat(load(hart(0) + ENABLE)).isZero();
    }

    @Test
    void whatIsNoRegisterIsRefused() {
        for (int offset : new int[] {PRIORITY, PENDING + 8, hart(0) + 0x10, hart(2), 0xffc}) {
            assertThat(load(offset)).as("load at %#x", offset).isEqualTo(MappedDevice.REFUSED);
            assertThat(controller.store(offset, 4, 1))
                    .as("store at %#x", offset)
                    .isFalse();
        }
        assertThat(controller.load(PENDING, 1)).isEqualTo(MappedDevice.REFUSED);
        assertThat(controller.store(PRIORITY + 4, 2, 1)).isFalse();
    }

    private static int hart(int number) {
        return HARTS + HART_STRIDE * number;
    }

    private void enable(int hart, int source) {
        int offset = hart(hart) + ENABLE + 4 * (source / 32);
        store(offset, (int) load(offset) | 1 << source);
    }

    private long claim(int hart) {
        return load(hart(hart) + CLAIM);
    }

    private void complete(int hart, int source) {
        store(hart(hart) + CLAIM, source);
    }

    private long load(int offset) {
        return controller.load(offset, 4);
    }

    private void store(int offset, int value) {
        assertThat(controller.store(offset, 4, value)).isTrue();
    }
}
