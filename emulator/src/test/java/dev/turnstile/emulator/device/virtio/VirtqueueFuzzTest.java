package dev.turnstile.emulator.device.virtio;

import static dev.turnstile.emulator.device.virtio.TestDriver.AVAILABLE;
import static dev.turnstile.emulator.device.virtio.TestDriver.BUFFERS;
import static dev.turnstile.emulator.device.virtio.TestDriver.INDIRECT;
import static dev.turnstile.emulator.device.virtio.TestDriver.NEXT;
import static dev.turnstile.emulator.device.virtio.TestDriver.USED;
import static dev.turnstile.emulator.device.virtio.TestDriver.WRITE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.bus.DmaPort;
import dev.turnstile.emulator.device.DeviceContext;
import dev.turnstile.emulator.device.FakeClock;
import dev.turnstile.emulator.device.FakeLine;
import dev.turnstile.emulator.device.FakeMemory;
import dev.turnstile.emulator.device.Timing;
import dev.turnstile.emulator.host.MemoryBlockStore;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A disk stands any contents of its queue, and works again after a reset. */
@Timeout(120)
class VirtqueueFuzzTest {
    private static final int SIZE = 8;
    private static final int RAM = 0x8000;
    private static final int ROUNDS = 2000;
    /** Transfers for all the buffers that a doorbell can bring, each as long as the queue, each of them moved. */
    private static final int MOST_TRANSFERS = 4 * SIZE * (SIZE + 4);

    private final FakeClock clock = new FakeClock();
    private final FakeMemory memory = new FakeMemory(RAM);
    private int transfers;
    private final DmaPort counted = new DmaPort() {
        @Override
        public boolean read(int address, byte[] to, int at, int length) {
            transfers++;
            return memory.read(address, to, at, length);
        }

        @Override
        public boolean write(int address, byte[] from, int at, int length) {
            transfers++;
            return memory.write(address, from, at, length);
        }
    };
    private final VirtioMmio device = new VirtioMmio(
            new DeviceContext(clock, new FakeLine(), counted),
            new VirtioBlock(clock, new MemoryBlockStore(64), Timing.ofLatency(10)));
    private final TestDriver driver = new TestDriver(device, memory, SIZE);

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyContentsOfTheQueue(long seed) {
        Random random = new Random(seed);
        int stopped = 0;
        int served = 0;
        for (int round = 0; round < ROUNDS; round++) {
            driver.initialise(random.nextBoolean() ? VirtioMmio.INDIRECT_DESCRIPTORS : VirtioMmio.EVENT_INDEX);
            memory.ram().put(AVAILABLE, new byte[USED + 0x1000 - AVAILABLE]);
            for (int i = 0; i < SIZE; i++) {
                describe(random, TestDriver.DESCRIPTORS + 16 * i);
                describe(random, BUFFERS + 0x800 + 16 * i);
                memory.ram()
                        .putInt(BUFFERS + 64 * i, random.nextInt(10))
                        .putLong(BUFFERS + 64 * i + 8, random.nextInt(70));
            }
            for (int bells = 0; bells < 3; bells++) {
                driver.offer(random.ints(random.nextInt(SIZE), 0, SIZE + random.nextInt(2))
                        .toArray());
                transfers = 0;
                driver.ring();
                clock.advance(random.nextInt(20));
                assertThat(transfers).isLessThan(MOST_TRANSFERS);
            }
            stopped += driver.needsReset() ? 1 : 0;
            served += driver.usedCount();
        }
        assertThat(stopped).as("rounds in which the protocol was broken").isBetween(1, ROUNDS - 1);
        assertThat(served).as("requests that made sense").isPositive();
    }

    private void describe(Random random, int where) {
        long address = random.nextInt(20) == 0 ? random.nextLong() : address(BUFFERS + 64 * random.nextInt(SIZE));
        int length = new int[] {1, 16, 512, 1024, random.nextInt()}[Math.min(4, random.nextInt(20) / 4)];
        int flags = random.nextInt(4);
        if (random.nextInt(10) == 0) {
            flags = INDIRECT;
            address = address(BUFFERS + 0x800);
            length = 16 * random.nextInt(SIZE);
        }
        driver.descriptorAt(
                where, address, length, flags & (NEXT | WRITE | INDIRECT), random.nextInt(SIZE + random.nextInt(2)));
    }

    private static long address(int offset) {
        return FakeMemory.BASE + offset & 0xffff_ffffL;
    }
}
