package dev.turnstile.emulator.device.virtio;

import static dev.turnstile.emulator.device.virtio.TestDriver.BUFFERS;
import static dev.turnstile.emulator.device.virtio.TestDriver.NEXT;
import static dev.turnstile.emulator.device.virtio.TestDriver.WRITE;
import static dev.turnstile.emulator.device.virtio.VirtioBlock.*;
import static dev.turnstile.emulator.device.virtio.VirtioMmio.CONFIGURATION;
import static dev.turnstile.emulator.device.virtio.VirtioMmio.DEVICE_FEATURES;
import static dev.turnstile.emulator.device.virtio.VirtioMmio.DEVICE_ID;
import static dev.turnstile.emulator.device.virtio.VirtioMmio.QUEUE_READY;
import static dev.turnstile.emulator.device.virtio.VirtioMmio.STATUS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.bus.MappedDevice;
import dev.turnstile.emulator.device.DeviceContext;
import dev.turnstile.emulator.device.FakeClock;
import dev.turnstile.emulator.device.FakeLine;
import dev.turnstile.emulator.device.FakeMemory;
import dev.turnstile.emulator.device.Timing;
import dev.turnstile.emulator.host.BlockStore;
import dev.turnstile.emulator.host.MemoryBlockStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VirtioBlockTest {
    private static final int SECTORS = 1000;
    private static final int LATENCY = 500;
    private static final int HEADERS = BUFFERS;
    private static final int STATUSES = BUFFERS + 0x800;
    private static final int DATA = BUFFERS + 0x1000;
    private static final int UNTOUCHED = 0xee;

    private final FakeClock clock = new FakeClock();
    private final FakeLine line = new FakeLine();
    private final FakeMemory memory = new FakeMemory(0x40000);
    private MemoryBlockStore store = new MemoryBlockStore(SECTORS);
    private VirtioMmio device = device(store);
    private TestDriver driver = new TestDriver(device, memory, 256);

    @BeforeEach
    void initialise() {
        driver.initialise(FLUSH | BLOCK_SIZE);
    }

    @Test
    void itSaysWhatItIs() {
        assertThat(driver.load(DEVICE_ID)).isEqualTo(2);
        assertThat(driver.load(CONFIGURATION)).isEqualTo(SECTORS);
        assertThat(driver.load(CONFIGURATION + 4)).isZero();
        assertThat(driver.load(CONFIGURATION + 20)).isEqualTo(512);
        assertThat(device.load(CONFIGURATION, 1)).isEqualTo(SECTORS & 0xff);
        assertThat(device.load(CONFIGURATION, 2)).isEqualTo(SECTORS);
        assertThat(device.load(CONFIGURATION + 24, 4)).isEqualTo(MappedDevice.REFUSED);
        assertThat(driver.load(DEVICE_FEATURES) & 0xffff).isEqualTo(FLUSH | BLOCK_SIZE);
    }

    @Test
    void aReadIsPerformedAtItsDeadline() {
        store.bytes()[7 * 512] = 1;
        request(0, REQUEST_IN, 7, 1024);
        driver.ring();
        store.bytes()[7 * 512 + 1023] = 2;
        clock.advance(LATENCY);
        assertThat(driver.usedCount()).isZero();
        assertThat(status(0)).isEqualTo(UNTOUCHED);
        clock.advance(1);
        assertThat(status(0)).isEqualTo(STATUS_OK);
        assertThat(memory.ram().get(DATA)).isEqualTo((byte) 1);
        assertThat(memory.ram().get(DATA + 1023)).isEqualTo((byte) 2);
        assertThat(driver.usedLength(0)).isEqualTo(1025);
        assertThat(line.asserted()).isTrue();
    }

    @Test
    void aWriteReachesTheDisk() {
        memory.ram().put(DATA, (byte) 9).put(DATA + 511, (byte) 8);
        assertThat(perform(REQUEST_OUT, SECTORS - 1, 512)).isEqualTo(STATUS_OK);
        assertThat(store.bytes()[(SECTORS - 1) * 512]).isEqualTo((byte) 9);
        assertThat(store.bytes()[SECTORS * 512 - 1]).isEqualTo((byte) 8);
        assertThat(driver.usedLength(0)).isEqualTo(1);
    }

    @Test
    void aLongRequestIsMovedInPieces() {
        int length = 300 * BlockStore.SECTOR;
        for (int i = 0; i < length; i++) {
            memory.ram().put(DATA + i, (byte) (i * 31 >> 8));
        }
        assertThat(perform(REQUEST_OUT, 100, length)).isEqualTo(STATUS_OK);
        for (int i = 0; i < length; i++) {
            assertThat(store.bytes()[100 * 512 + i]).isEqualTo((byte) (i * 31 >> 8));
        }
        memory.ram().put(DATA, new byte[length]);
        assertThat(perform(REQUEST_IN, 100, length)).isEqualTo(STATUS_OK);
        assertThat(memory.ram().get(DATA + length - 1)).isEqualTo((byte) ((length - 1) * 31 >> 8));
    }

    @Test
    void severalRequestsAreUnderWayAndFinishInTheirOrder() {
        request(0, REQUEST_IN, 0, 512);
        driver.ring();
        clock.advance(100);
        request(3, REQUEST_IN, 1, 512);
        request(6, REQUEST_IN, 2, 512);
        driver.ring();
        clock.advance(LATENCY + 1 - 100);
        assertThat(driver.usedCount()).isEqualTo(1);
        assertThat(driver.usedHead(0)).isZero();
        clock.advance(100);
        assertThat(driver.usedCount()).isEqualTo(3);
        assertThat(driver.usedHead(1)).isEqualTo(3);
        assertThat(driver.usedHead(2)).isEqualTo(6);
        assertThat(clock.pending()).isZero();
    }

    @Test
    void aFlushReachesTheStore() {
        driver.descriptor(0, HEADERS, 16, NEXT, 1);
        driver.descriptor(1, STATUSES, 1, WRITE, 0);
        memory.ram().putInt(HEADERS, REQUEST_FLUSH).put(STATUSES, (byte) UNTOUCHED);
        submit(0);
        assertThat(status(0)).isEqualTo(STATUS_OK);
        assertThat(store.flushes()).isEqualTo(1);
        assertThat(driver.usedLength(0)).isEqualTo(1);
    }

    @Test
    void theDiskHasAName() {
        assertThat(perform(REQUEST_GET_ID, 0, 20)).isEqualTo(STATUS_OK);
        assertThat(memory.ram().get(DATA)).isEqualTo((byte) 't');
        assertThat(driver.usedLength(0)).isEqualTo(21);
        assertThat(perform(REQUEST_GET_ID, 0, 19)).isEqualTo(STATUS_IO_ERROR);
    }

    @Test
    void unknownRequestsAreUnsupported() {
        assertThat(perform(999, 0, 512)).isEqualTo(STATUS_UNSUPPORTED);
        assertThat(driver.usedLength(0)).isZero();
    }

    @Test
    void whatIsNotOnTheDiskIsAnError() {
        for (long sector : new long[] {SECTORS, SECTORS - 1, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
            assertThat(perform(REQUEST_IN, sector, 1024))
                    .as("sector %d", sector)
                    .isEqualTo(STATUS_IO_ERROR);
            assertThat(perform(REQUEST_OUT, sector, 1024))
                    .as("sector %d", sector)
                    .isEqualTo(STATUS_IO_ERROR);
        }
    }

    @Test
    void partsOfSectorsAreAnError() {
        assertThat(perform(REQUEST_IN, 0, 511)).isEqualTo(STATUS_IO_ERROR);
        assertThat(perform(REQUEST_OUT, 0, 513)).isEqualTo(STATUS_IO_ERROR);
    }

    @Test
    void errorsOfTheHostAreErrorsOfTheRequest() {
        store.fail();
        assertThat(perform(REQUEST_IN, 0, 512)).isEqualTo(STATUS_IO_ERROR);
        assertThat(perform(REQUEST_OUT, 0, 512)).isEqualTo(STATUS_IO_ERROR);
        assertThat(perform(REQUEST_FLUSH, 0, 0)).isEqualTo(STATUS_IO_ERROR);
        assertThat(driver.needsReset()).isFalse();
    }

    @Test
    void aReadOnlyDiskSaysSoAndRefusesWrites() {
        store = new MemoryBlockStore(SECTORS, true);
        device = device(store);
        driver = new TestDriver(device, memory, 256);
        driver.initialise(READ_ONLY);
        assertThat(perform(REQUEST_OUT, 0, 512)).isEqualTo(STATUS_IO_ERROR);
        assertThat(perform(REQUEST_IN, 0, 512)).isEqualTo(STATUS_OK);
    }

    @Test
    void theDirectionOfTheDataIsChecked() {
        request(0, REQUEST_IN, 0, 512);
        driver.descriptor(1, DATA, 512, NEXT, 2);
        submit(0);
        assertThat(driver.needsReset()).isTrue();
        driver.initialise(0);
        memory.ram().putInt(TestDriver.AVAILABLE, 0);
        request(0, REQUEST_OUT, 0, 512);
        driver.descriptor(1, DATA, 512, NEXT | WRITE, 2);
        submit(0);
        assertThat(driver.needsReset()).isTrue();
    }

    @Test
    void aRequestNeedsAHeaderAndAStatus() {
        driver.descriptor(0, HEADERS, 15, NEXT, 1);
        driver.descriptor(1, STATUSES, 1, WRITE, 0);
        submit(0);
        assertThat(driver.needsReset()).isTrue();
        driver.initialise(0);
        memory.ram().putInt(TestDriver.AVAILABLE, 0);
        driver.descriptor(0, HEADERS, 16, 0, 0);
        submit(0);
        assertThat(driver.needsReset()).isTrue();
    }

    @Test
    void dataOutsideMemoryStopsTheDeviceAtTheDeadline() {
        request(0, REQUEST_IN, 0, 512);
        driver.descriptor(1, 0x40000 - 511, 512, NEXT | WRITE, 2);
        request(3, REQUEST_IN, 0, 512);
        driver.ring();
        assertThat(driver.needsReset()).isFalse();
        clock.advance(LATENCY + 1);
        assertThat(driver.needsReset()).isTrue();
        assertThat(driver.usedCount()).isZero();
        assertThat(status(3)).isEqualTo(UNTOUCHED);
    }

    @Test
    void aResetDropsWhatIsUnderWay() {
        request(0, REQUEST_IN, 0, 512);
        driver.ring();
        driver.store(STATUS, 0);
        assertThat(clock.pending()).isZero();
        clock.advance(LATENCY + 1);
        assertThat(status(0)).isEqualTo(UNTOUCHED);
    }

    @Test
    void aStoppedQueueTakesItsBuffersBack() {
        request(0, REQUEST_IN, 0, 512);
        driver.ring();
        driver.store(QUEUE_READY, 0);
        memory.ram().putInt(TestDriver.AVAILABLE, 0);
        driver.store(QUEUE_READY, 1);
        clock.advance(LATENCY + 1);
        assertThat(status(0)).isEqualTo(UNTOUCHED);
        assertThat(driver.usedCount()).isZero();
    }

    @Test
    void noMoreRequestsAreUnderWayThanThereAreDescriptors() {
        request(0, REQUEST_IN, 0, 512);
        driver.ring();
        for (int i = 0; i < 256; i++) {
            assertThat(driver.needsReset()).isFalse();
            driver.offer(0);
            driver.ring();
        }
        assertThat(driver.needsReset()).isTrue();
        assertThat(device.violation()).hasMessageContaining("more buffers");
    }

    private VirtioMmio device(BlockStore disk) {
        return new VirtioMmio(
                new DeviceContext(clock, line, memory), new VirtioBlock(clock, disk, Timing.ofLatency(LATENCY)));
    }

    /** Makes a request of three descriptors available, with its data at {@link #DATA}. */
    private void request(int head, int type, long sector, int length) {
        int header = HEADERS + 16 * head;
        memory.ram().putInt(header, type).putLong(header + 8, sector);
        memory.ram().put(STATUSES + head, (byte) UNTOUCHED);
        driver.descriptor(head, header, 16, NEXT, head + 1);
        driver.descriptor(head + 1, DATA, length, NEXT | (type == REQUEST_OUT ? 0 : WRITE), head + 2);
        driver.descriptor(head + 2, STATUSES + head, 1, WRITE, 0);
        driver.offer(head);
    }

    private int perform(int type, long sector, int length) {
        request(0, type, sector, length);
        driver.ring();
        clock.advance(LATENCY + 1);
        return status(0);
    }

    private void submit(int head) {
        driver.offer(head);
        driver.ring();
        clock.advance(LATENCY + 1);
    }

    private int status(int head) {
        return memory.ram().get(STATUSES + head) & 0xff;
    }
}
