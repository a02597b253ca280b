package dev.turnstile.emulator.device.virtio;

import static dev.turnstile.emulator.device.virtio.TestDriver.BUFFERS;
import static dev.turnstile.emulator.device.virtio.TestDriver.INDIRECT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.device.DeviceContext;
import dev.turnstile.emulator.device.DeviceRegistry;
import dev.turnstile.emulator.device.DeviceSpecification;
import dev.turnstile.emulator.device.FakeClock;
import dev.turnstile.emulator.device.FakeLine;
import dev.turnstile.emulator.device.FakeMemory;
import dev.turnstile.emulator.host.LocalFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of virtio device stands any contents of its queues, any writes to its registers meanwhile, and works again after a reset. */
@Timeout(120)
class VirtioRingsFuzzTest {
    private static final int SIZE = 8;
    private static final int SECOND_QUEUE = 0x8000;
    private static final int SEEDS = 5;
    private static final int ROUNDS = 400;
    private static final int LAST_REGISTER = 0x110;

    private final FakeClock clock = new FakeClock();
    private final FakeMemory memory = new FakeMemory(0x10000);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "virtio-entropy, 1",
        "virtio-console, 2",
        "'virtio-net,loopback=on', 2",
        "virtio-keyboard, 2",
        "virtio-pointer, 2",
    })
    void anyRings(String specification, int queues) throws IOException {
        String given = switch (specification) {
            case "virtio-console" -> specification + ",input=" + file("line of input\n");
            case "virtio-keyboard" -> specification + ",script=" + file("+100 key a\n");
            case "virtio-pointer" -> specification + ",script=" + file("+100 move 1 2\n");
            default -> specification;
        };
        DeviceContext context = new DeviceContext(clock, new FakeLine(), memory, new LocalFiles());
        DeviceRegistry registry = DeviceRegistry.load(VirtioRingsFuzzTest.class.getClassLoader());
        int served = 0;
        int stopped = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            VirtioMmio device = (VirtioMmio) registry.create(DeviceSpecification.parse(given), context);
            TestDriver first = new TestDriver(device, memory, SIZE);
            TestDriver[] others = queues == 1
                    ? new TestDriver[0]
                    : new TestDriver[] {new TestDriver(device, memory, SIZE, 1, SECOND_QUEUE)};
            Random random = new Random(seed);
            for (int round = 0; round < ROUNDS; round++) {
                memory.ram().put(0, new byte[0x10000]);
                first.initialise(
                        VirtioMmio.RING_RESET
                                | (random.nextBoolean() ? VirtioMmio.INDIRECT_DESCRIPTORS : VirtioMmio.EVENT_INDEX),
                        others);
                disturb(random, first, device);
                for (TestDriver other : others) {
                    disturb(random, other, device);
                    served += other.usedCount();
                }
                served += first.usedCount();
                stopped += first.needsReset() ? 1 : 0;
            }
            device.close();
        }
        assertThat(served).as("buffers that made sense").isPositive();
        assertThat(stopped).as("rounds in which the protocol was broken").isPositive();
    }

    private Path file(String line) throws IOException {
        return Files.writeString(directory.resolve("file"), line.repeat(1000), StandardCharsets.UTF_8);
    }

    private void disturb(Random random, TestDriver driver, VirtioMmio device) {
        for (int i = 0; i < SIZE; i++) {
            describe(random, driver, i);
        }
        for (int bells = 0; bells < 3; bells++) {
            driver.offer(random.ints(random.nextInt(SIZE), 0, SIZE + (random.nextInt(8) == 0 ? 1 : 0))
                    .toArray());
            driver.ring();
            if (random.nextInt(4) == 0) {
                device.store(random.nextInt(LAST_REGISTER) & -4, 4, random.nextInt(4));
            }
            clock.advance(random.nextInt(3000));
        }
    }

    private void describe(Random random, TestDriver driver, int index) {
        int where = BUFFERS + 64 * random.nextInt(SIZE);
        int length = new int[] {8, 16, 64, 2000, random.nextInt()}[Math.min(4, random.nextInt(20) / 4)];
        int flags = random.nextInt(10) == 0 ? INDIRECT : random.nextInt(4);
        driver.descriptor(index, where, length, flags, random.nextInt(SIZE));
    }
}
