package dev.turnstile.emulator.device.virtio;

import static dev.turnstile.emulator.device.virtio.TestDriver.AVAILABLE;
import static dev.turnstile.emulator.device.virtio.TestDriver.BUFFERS;
import static dev.turnstile.emulator.device.virtio.TestDriver.INDIRECT;
import static dev.turnstile.emulator.device.virtio.TestDriver.NEXT;
import static dev.turnstile.emulator.device.virtio.TestDriver.USED;
import static dev.turnstile.emulator.device.virtio.TestDriver.WRITE;
import static dev.turnstile.emulator.device.virtio.VirtioMmio.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.bus.DmaPort;
import dev.turnstile.emulator.device.DeviceContext;
import dev.turnstile.emulator.device.FakeClock;
import dev.turnstile.emulator.device.FakeLine;
import dev.turnstile.emulator.device.FakeMemory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What virtio 1.2 demands of devices ("device requirements"), statement by statement where no other test here says it: {@link VirtioMmioTest} has
 * the registers, {@link VirtqueueTest} the queues, and each kind of device its own. The names begin with the sections.
 */
class VirtioConformanceTest {
    private static final int SIZE = 8;
    private static final int ACKNOWLEDGE_AND_DRIVER = 3;

    private final FakeLine line = new FakeLine();
    private final FakeMemory memory = new FakeMemory(0x20000);
    /** Addresses, as offsets, to which the device has written, in this order. */
    private final List<Integer> writes = new ArrayList<>();

    private final DmaPort watched = new DmaPort() {
        @Override
        public boolean read(int address, byte[] to, int at, int length) {
            return memory.read(address, to, at, length);
        }

        @Override
        public boolean write(int address, byte[] from, int at, int length) {
            writes.add(address - FakeMemory.BASE);
            return memory.write(address, from, at, length);
        }
    };
    private final EchoDevice echo = new EchoDevice();
    private final VirtioMmio device = new VirtioMmio(new DeviceContext(new FakeClock(), line, watched), echo);
    private final TestDriver driver = new TestDriver(device, memory, SIZE);
    private final TestDriver second = new TestDriver(device, memory, 2, 1, 0x10000);

    @Test
    @DisplayName("2.1.2: the device consumes no buffer and interrupts nobody before DRIVER_OK")
    void nothingBeforeTheDriverIsReady() {
        driver.store(STATUS, ACKNOWLEDGE_AND_DRIVER);
        driver.negotiate(VERSION_1);
        driver.setUpQueue();
        offer(0);
        driver.ring();
        echo.poll();
        echo.configure(1);
        assertThat(driver.usedCount()).isZero();
        assertThat(line.rises()).isZero();
        driver.store(STATUS, ACKNOWLEDGE_AND_DRIVER | FEATURES_OK | DRIVER_OK);
        driver.ring();
        assertThat(driver.usedCount()).isEqualTo(1);
    }

    @Test
    @DisplayName("2.1.2: after DRIVER_OK, a device that needs a reset says so by a configuration interrupt")
    void needsResetInterruptsAReadyDriver() {
        driver.initialise(0);
        driver.offer(SIZE);
        driver.ring();
        assertThat(driver.needsReset()).isTrue();
        assertThat(driver.load(INTERRUPT_STATUS)).isEqualTo(CONFIGURATION_CHANGED);
        assertThat(line.asserted()).isTrue();
    }

    @Test
    @DisplayName("2.1.2: before DRIVER_OK it needs a reset without an interrupt")
    void needsResetIsSilentBeforeTheDriverIsReady() {
        driver.store(QUEUE_SIZE, 3);
        driver.store(QUEUE_READY, 1);
        assertThat(driver.needsReset()).isTrue();
        assertThat(line.rises()).isZero();
    }

    @Test
    @DisplayName("2.1: status bits read as they were written, and a device that has stopped goes on after a reset only")
    void aResetMendsEverything() {
        driver.store(STATUS, 1);
        assertThat(driver.load(STATUS)).isEqualTo(1);
        driver.store(STATUS, ACKNOWLEDGE_AND_DRIVER | 0x80);
        assertThat(driver.load(STATUS)).isEqualTo(ACKNOWLEDGE_AND_DRIVER | 0x80);
        driver.initialise(0);
        driver.offer(SIZE);
        driver.ring();
        offer(0);
        driver.ring();
        driver.store(INTERRUPT_ACKNOWLEDGE, -1);
        assertThat(driver.usedCount()).isZero();
        driver.clearRings();
        driver.initialise(0);
        assertThat(driver.needsReset()).isFalse();
        offer(0);
        driver.ring();
        assertThat(driver.usedCount()).isEqualTo(1);
    }

    @Test
    @DisplayName("2.2.1, 3.1.1: a driver may try other features when FEATURES_OK does not stay")
    void featuresAreNegotiatedUntilTheyAreAccepted() {
        driver.store(STATUS, ACKNOWLEDGE_AND_DRIVER);
        for (long refused : new long[] {0, 1L << 3, VERSION_1 | 1L << 50, VERSION_1 | 1}) {
            driver.negotiate(refused);
            assertThat(driver.load(STATUS)).as("features %#x", refused).isEqualTo(ACKNOWLEDGE_AND_DRIVER);
        }
        driver.negotiate(VERSION_1 | EchoDevice.FEATURE);
        assertThat(driver.load(STATUS)).isEqualTo(ACKNOWLEDGE_AND_DRIVER | FEATURES_OK);
    }

    @Test
    @DisplayName("2.2.2: any subset of the offered features will do, and features outlive no reset")
    void anySubsetOfFeatures() {
        for (long subset : new long[] {0, INDIRECT_DESCRIPTORS, EVENT_INDEX | RING_RESET, EchoDevice.FEATURE}) {
            driver.initialise(subset);
        }
        driver.store(STATUS, 0);
        driver.store(STATUS, ACKNOWLEDGE_AND_DRIVER | FEATURES_OK);
        assertThat(driver.load(STATUS)).as("VERSION_1 was forgotten").isEqualTo(ACKNOWLEDGE_AND_DRIVER);
    }

    @Test
    @DisplayName("2.4.1: a reset leaves no status, no interrupt, no queue")
    void aResetResets() {
        driver.initialise(0, second);
        offer(0);
        driver.ring();
        driver.store(STATUS, 0);
        assertThat(driver.load(STATUS)).isZero();
        assertThat(driver.load(INTERRUPT_STATUS)).isZero();
        assertThat(line.asserted()).isFalse();
        for (int queue = 0; queue < 2; queue++) {
            driver.store(QUEUE_SELECT, queue);
            assertThat(driver.load(QUEUE_READY)).isZero();
        }
    }

    @Test
    @DisplayName("2.5.3: the configuration can be read before the features are negotiated")
    void theConfigurationIsReadableFromTheStart() {
        echo.configure(9);
        assertThat(device.load(CONFIGURATION, 1)).isEqualTo(9);
    }

    @Test
    @DisplayName("2.5.3, 4.2.2.1: the generation changes with the configuration, and with nothing else")
    void theGenerationChangesWithTheConfiguration() {
        driver.initialise(0);
        long before = driver.load(CONFIGURATION_GENERATION);
        offer(0);
        driver.ring();
        assertThat(driver.load(CONFIGURATION_GENERATION)).isEqualTo(before);
        echo.configure(1);
        long between = driver.load(CONFIGURATION_GENERATION);
        echo.configure(2);
        assertThat(driver.load(CONFIGURATION_GENERATION)).isNotEqualTo(between);
        assertThat(between).isNotEqualTo(before);
    }

    @Test
    @DisplayName("2.6.1: a queue is reset by itself, at once, and its buffers are the driver's again")
    void aQueueIsResetByItself() {
        driver.initialise(RING_RESET, second);
        driver.store(QUEUE_SELECT, 0);
        driver.store(QUEUE_RESET, 1);
        assertThat(driver.load(QUEUE_RESET)).isZero();
        assertThat(driver.load(QUEUE_READY)).isZero();
        offer(0);
        driver.ring();
        echo.poll();
        assertThat(driver.usedCount()).isZero();
        driver.store(QUEUE_SELECT, 1);
        assertThat(driver.load(QUEUE_READY)).as("the other queue").isEqualTo(1);
        assertThat(driver.load(STATUS)).isEqualTo(ACKNOWLEDGE_AND_DRIVER | FEATURES_OK | DRIVER_OK);
    }

    @Test
    @DisplayName("2.6.1: a queue that was reset may be set up anew, with another size and elsewhere")
    void aQueueThatWasResetIsSetUpAnew() {
        driver.initialise(RING_RESET);
        offer(0);
        driver.ring();
        driver.store(QUEUE_RESET, 1);
        TestDriver smaller = new TestDriver(device, memory, 2, 0, 0x10000);
        smaller.setUpQueue();
        assertThat(smaller.load(QUEUE_READY)).isEqualTo(1);
        smaller.descriptor(1, BUFFERS, 4, 0, 0);
        smaller.offer(1);
        smaller.ring();
        assertThat(smaller.usedCount()).isEqualTo(1);
        assertThat(smaller.usedHead(0)).isEqualTo(1);
    }

    @Test
    @DisplayName("2.6.1: without VIRTIO_F_RING_RESET the register does nothing")
    void noQueueResetThatWasNotNegotiated() {
        driver.initialise(0);
        driver.store(QUEUE_RESET, 1);
        assertThat(driver.load(QUEUE_READY)).isEqualTo(1);
    }

    @Test
    @DisplayName("2.6.1: nothing that was taken before the reset is written or used after it")
    void whatWasTakenBeforeTheResetIsLeftAlone() throws ProtocolViolation {
        HoldingDevice holding = new HoldingDevice();
        VirtioMmio held = new VirtioMmio(new DeviceContext(new FakeClock(), line, watched), holding);
        TestDriver holder = new TestDriver(held, memory, SIZE);
        holder.initialise(RING_RESET);
        holder.descriptor(0, BUFFERS, 4, WRITE, 0);
        holder.offer(0);
        holder.ring();
        holder.store(QUEUE_RESET, 1);
        holder.setUpQueue();
        DescriptorChain chain = holding.taken.get(0);
        assertThat(chain.withdrawn()).isTrue();
        chain.complete(4);
        assertThat(holder.usedCount()).isZero();
        assertThat(line.rises()).isZero();
    }

    @Test
    @DisplayName("2.7.4.1: the device writes to no part that is for it to read")
    void readablePartsAreNotWritten() {
        driver.initialise(0);
        memory.ram().putInt(BUFFERS, 0x01020304);
        driver.descriptor(0, BUFFERS, 4, NEXT, 1);
        driver.descriptor(1, BUFFERS + 0x100, 8, WRITE, 0);
        driver.offer(0);
        driver.ring();
        assertThat(memory.ram().getInt(BUFFERS)).isEqualTo(0x01020304);
        assertThat(writes).contains(BUFFERS + 0x100).doesNotContain(BUFFERS);
    }

    @Test
    @DisplayName("2.7.5.3.2: the write flag of a descriptor that refers to a table has no meaning")
    void theWriteFlagOfAnIndirectDescriptorIsIgnored() {
        driver.initialise(INDIRECT_DESCRIPTORS);
        memory.ram().putInt(BUFFERS, 77);
        int table = BUFFERS + 0x100;
        driver.descriptorAt(table, address(BUFFERS), 4, NEXT, 1);
        driver.descriptorAt(table + 16, address(BUFFERS + 0x40), 4, WRITE, 0);
        driver.descriptor(0, table, 32, INDIRECT | WRITE, 0);
        driver.offer(0);
        driver.ring();
        assertThat(driver.usedLength(0)).isEqualTo(4);
        assertThat(memory.ram().getInt(BUFFERS + 0x40)).isEqualTo(77);
    }

    @Test
    @DisplayName("2.7.7.2: without event indexes, flags of zero ask for an interrupt for every buffer")
    void everyBufferInterrupts() {
        driver.initialise(0);
        for (int i = 0; i < 3; i++) {
            offer(0);
            driver.ring();
            assertThat(line.asserted()).isTrue();
            driver.store(INTERRUPT_ACKNOWLEDGE, BUFFERS_USED);
        }
        assertThat(line.rises()).isEqualTo(3);
    }

    @Test
    @DisplayName("2.7.7.2: with event indexes, the used event asks for one interrupt, also where indexes wrap")
    void theUsedEventAsksForOneInterrupt() {
        driver.initialise(EVENT_INDEX);
        int usedEvent = AVAILABLE + 4 + 2 * SIZE;
        memory.ram().putShort(usedEvent, (short) 0xffff);
        for (int i = 0; i < 0x10000; i++) {
            offer(0);
            driver.ring();
        }
        assertThat(line.rises()).isEqualTo(1);
        assertThat(driver.load(INTERRUPT_STATUS)).isEqualTo(BUFFERS_USED);
    }

    @Test
    @DisplayName("2.7.8.2: the used entry is there before the index says so")
    void theEntryIsWrittenBeforeTheIndex() {
        driver.initialise(0);
        driver.descriptor(0, BUFFERS, 4, NEXT, 1);
        driver.descriptor(1, BUFFERS + 0x100, 4, WRITE, 0);
        driver.offer(0);
        writes.clear();
        driver.ring();
        assertThat(writes).containsExactly(BUFFERS + 0x100, USED + 4, USED + 2);
    }

    @Test
    @DisplayName("2.7.10.1: with event indexes, the device says from which index on it wants to be notified")
    void theAvailableEventFollowsTheIndex() {
        driver.initialise(EVENT_INDEX);
        offer(0);
        offer(1);
        driver.ring();
        assertThat(memory.ram().getShort(USED + 4 + 8 * SIZE)).isEqualTo((short) 2);
    }

    @Test
    @DisplayName("2.7.13: buffers come back in any order, each as itself")
    void buffersComeBackInAnyOrder() {
        HoldingDevice holding = new HoldingDevice();
        VirtioMmio held = new VirtioMmio(new DeviceContext(new FakeClock(), line, watched), holding);
        TestDriver holder = new TestDriver(held, memory, SIZE);
        holder.initialise(0);
        for (int i = 0; i < 3; i++) {
            holder.descriptor(i, BUFFERS, 4, 0, 0);
            holder.offer(i);
        }
        holder.ring();
        for (int i : new int[] {2, 0, 1}) {
            holding.taken.get(i).complete(0);
        }
        assertThat(List.of(holder.usedHead(0), holder.usedHead(1), holder.usedHead(2)))
                .containsExactly(2, 0, 1);
    }

    @Test
    @DisplayName("2.7.13: a buffer that has been given back is not given back again")
    void aBufferComesBackOnce() {
        HoldingDevice holding = new HoldingDevice();
        VirtioMmio held = new VirtioMmio(new DeviceContext(new FakeClock(), line, watched), holding);
        TestDriver holder = new TestDriver(held, memory, SIZE);
        holder.initialise(0);
        holder.descriptor(0, BUFFERS, 4, 0, 0);
        holder.offer(0);
        holder.ring();
        holding.taken.get(0).complete(0);
        holding.taken.get(0).complete(0);
        assertThat(holder.usedCount()).isEqualTo(1);
        assertThat(holding.taken.get(0).withdrawn()).isTrue();
    }

    @Test
    @DisplayName("4.2.2.1: interrupt causes add up, and each is acknowledged by itself")
    void causesAddUp() {
        driver.initialise(0);
        offer(0);
        driver.ring();
        echo.configure(1);
        assertThat(driver.load(INTERRUPT_STATUS)).isEqualTo(BUFFERS_USED | CONFIGURATION_CHANGED);
        driver.store(INTERRUPT_ACKNOWLEDGE, BUFFERS_USED);
        assertThat(line.asserted()).isTrue();
        assertThat(driver.load(INTERRUPT_STATUS)).isEqualTo(CONFIGURATION_CHANGED);
        driver.store(INTERRUPT_ACKNOWLEDGE, CONFIGURATION_CHANGED);
        assertThat(line.asserted()).isFalse();
    }

    @Test
    @DisplayName("4.2.2.1: the queue registers are about the selected queue only")
    void queueRegistersAreAboutTheSelectedQueue() {
        driver.initialise(0);
        driver.store(QUEUE_SELECT, 1);
        assertThat(driver.load(QUEUE_READY)).isZero();
        assertThat(driver.load(QUEUE_SIZE_MAX)).isEqualTo(2);
        driver.store(QUEUE_SELECT, 0);
        assertThat(driver.load(QUEUE_READY)).isEqualTo(1);
    }

    @Test
    @DisplayName("6.1: VIRTIO_F_VERSION_1 is offered")
    void version1IsOffered() {
        driver.store(DEVICE_FEATURES_SELECT, 1);
        assertThat(driver.load(DEVICE_FEATURES) & VERSION_1 >>> 32).isEqualTo(VERSION_1 >>> 32);
    }

    private void offer(int index) {
        driver.descriptor(index, BUFFERS, 4, 0, 0);
        driver.offer(index);
    }

    private static long address(int offset) {
        return FakeMemory.BASE + offset & 0xffff_ffffL;
    }

    /** Takes buffers and keeps them. */
    private static final class HoldingDevice implements VirtioDevice {
        private final List<DescriptorChain> taken = new ArrayList<>();

        @Override
        public int kind() {
            return 42;
        }

        @Override
        public long features() {
            return 0;
        }

        @Override
        public int[] queueSizes() {
            return new int[] {SIZE};
        }

        @Override
        public void notified(Virtqueue queue) {
            for (DescriptorChain chain = queue.take(); chain != null; chain = queue.take()) {
                taken.add(chain);
            }
        }

        @Override
        public void reset() {
            taken.clear();
        }

        @Override
        public long loadConfiguration(int offset, int width) {
            return -1;
        }
    }
}
