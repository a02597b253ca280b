package dev.turnstile.emulator.device;

import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.bus.MappedDevice;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PowerDeviceTest {
    private final List<String> events = new ArrayList<>();
    private final PowerDevice power = new PowerDevice(new PowerDevice.Listener() {
        @Override
        public void exited(int status) {
            events.add("exit " + status);
        }

        @Override
        public void panicked(int status) {
            events.add("panic " + status);
        }

        @Override
        public void resetRequested() {
            events.add("reset");
        }
    });

    @Test
    void eachRegisterEndsTheMachineInItsWay() {
        assertThat(power.store(PowerDevice.EXIT, 4, 0x1234)).isTrue();
        assertThat(power.store(PowerDevice.PANIC, 4, -1)).isTrue();
        assertThat(power.store(PowerDevice.RESET, 4, 0)).isTrue();
        assertThat(events).containsExactly("exit 52", "panic 255", "reset");
    }

    @Test
    void readingIsHarmless() {
        assertThat(power.load(PowerDevice.EXIT, 4)).isZero();
        assertThat(events).isEmpty();
    }

    @Test
    void whatIsNoRegisterIsRefused() {
        assertThat(power.store(PowerDevice.EXIT, 1, 0)).isFalse();
        assertThat(power.store(0xc, 4, 0)).isFalse();
        assertThat(power.load(0xc, 4)).isEqualTo(MappedDevice.REFUSED);
        assertThat(events).isEmpty();
    }
}
