package dev.turnstile.emulator.device.virtio;

import static dev.turnstile.emulator.device.virtio.TestDriver.BUFFERS;
import static dev.turnstile.emulator.device.virtio.TestDriver.NEXT;
import static dev.turnstile.emulator.device.virtio.TestDriver.WRITE;
import static dev.turnstile.emulator.device.virtio.VirtioMmio.DEVICE_ID;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.device.DeviceContext;
import dev.turnstile.emulator.device.FakeClock;
import dev.turnstile.emulator.device.FakeLine;
import dev.turnstile.emulator.device.FakeMemory;
import dev.turnstile.emulator.device.Timing;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VirtioEntropyTest {
    private static final int LATENCY = 100;

    private final FakeClock clock = new FakeClock();
    private final FakeLine line = new FakeLine();
    private final FakeMemory memory = new FakeMemory(0x8000);
    private final VirtioMmio device = device(7);
    private final TestDriver driver = new TestDriver(device, memory, 8);

    @BeforeEach
    void initialise() {
        driver.initialise(0);
    }

    @Test
    void aBufferIsFilledWhenItsTimeHasCome() {
        driver.descriptor(0, BUFFERS, 64, WRITE, 0);
        driver.offer(0);
        driver.ring();
        clock.advance(LATENCY);
        assertThat(driver.usedCount()).isZero();
        clock.advance(1);
        assertThat(driver.usedCount()).isEqualTo(1);
        assertThat(driver.usedLength(0)).isEqualTo(64);
        assertThat(line.asserted()).isTrue();
        assertThat(driver.load(DEVICE_ID)).isEqualTo(4);
        Set<Byte> values = new HashSet<>();
        for (byte each : bytes(64)) {
            values.add(each);
        }
        assertThat(values).hasSizeGreaterThan(40);
        assertThat(memory.ram().get(BUFFERS + 64)).isZero();
    }

    @Test
    void theSeedDecidesTheBytesAndADriversResetDoesNotRepeatThem() {
        byte[] first = fetch(32);
        byte[] second = fetch(32);
        assertThat(second).isNotEqualTo(first);
        driver.initialise(0);
        driver.clearRings();
        assertThat(fetch(32)).isNotEqualTo(first);
        device.reset();
        driver.initialise(0);
        driver.clearRings();
        assertThat(fetch(32)).as("the machine's reset").isEqualTo(first);
        TestDriver other = new TestDriver(device(8), memory, 8);
        other.initialise(0);
        driver.clearRings();
        other.descriptor(0, BUFFERS, 32, WRITE, 0);
        other.offer(0);
        other.ring();
        clock.advance(LATENCY + 1);
        assertThat(bytes(32)).isNotEqualTo(first);
    }

    @Test
    void aRequestGetsAPageAtMost() {
        driver.descriptor(0, BUFFERS, 4000, WRITE | NEXT, 1);
        driver.descriptor(1, BUFFERS, 4000, WRITE, 0);
        driver.offer(0);
        driver.ring();
        clock.advance(LATENCY + 1);
        assertThat(driver.usedLength(0)).isEqualTo(VirtioEntropy.MOST_BYTES);
    }

    @Test
    void aBufferToReadBreaksTheProtocol() {
        driver.descriptor(0, BUFFERS, 4, NEXT, 1);
        driver.descriptor(1, BUFFERS, 4, WRITE, 0);
        driver.offer(0);
        driver.ring();
        clock.advance(LATENCY + 1);
        assertThat(driver.needsReset()).isTrue();
        assertThat(driver.usedCount()).isZero();
    }

    @Test
    void aResetForgetsWhatIsUnderWay() {
        driver.descriptor(0, BUFFERS, 64, WRITE, 0);
        driver.offer(0);
        driver.ring();
        driver.initialise(0);
        clock.advance(2 * LATENCY);
        assertThat(driver.usedCount()).isZero();
        assertThat(bytes(64)).containsOnly(0);
    }

    private byte[] fetch(int length) {
        int used = driver.usedCount();
        driver.descriptor(0, BUFFERS, length, WRITE, 0);
        driver.offer(0);
        driver.ring();
        clock.advance(LATENCY + 1);
        assertThat(driver.usedCount()).isEqualTo(used + 1);
        return bytes(length);
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        memory.ram().get(BUFFERS, bytes);
        return bytes;
    }

    private VirtioMmio device(long seed) {
        return new VirtioMmio(
                new DeviceContext(clock, line, memory), new VirtioEntropy(clock, Timing.ofLatency(LATENCY), seed));
    }
}
