package dev.turnstile.emulator.device.virtio;

import static dev.turnstile.emulator.device.virtio.TestDriver.AVAILABLE;
import static dev.turnstile.emulator.device.virtio.TestDriver.BUFFERS;
import static dev.turnstile.emulator.device.virtio.TestDriver.INDIRECT;
import static dev.turnstile.emulator.device.virtio.TestDriver.NEXT;
import static dev.turnstile.emulator.device.virtio.TestDriver.USED;
import static dev.turnstile.emulator.device.virtio.TestDriver.WRITE;
import static dev.turnstile.emulator.device.virtio.VirtioMmio.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.turnstile.emulator.device.DeviceContext;
import dev.turnstile.emulator.device.FakeClock;
import dev.turnstile.emulator.device.FakeLine;
import dev.turnstile.emulator.device.FakeMemory;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VirtqueueTest {
    private static final int SIZE = 8;
    private static final int NO_INTERRUPT = 1;

    private final FakeLine line = new FakeLine();
    private final FakeMemory memory = new FakeMemory(0x8000);
    private final EchoDevice echo = new EchoDevice();
    private final VirtioMmio device = new VirtioMmio(new DeviceContext(new FakeClock(), line, memory), echo);
    private final TestDriver driver = new TestDriver(device, memory, SIZE);

    @BeforeEach
    void initialise() {
        driver.initialise(INDIRECT_DESCRIPTORS);
    }

    @Test
    void aBufferGoesToTheDeviceAndComesBack() {
        put(BUFFERS, "hello");
        driver.descriptor(3, BUFFERS, 5, NEXT, 5);
        driver.descriptor(5, BUFFERS + 16, 10, WRITE, 0);
        driver.offer(3);
        driver.ring();
        assertThat(text(BUFFERS + 16, 6)).isEqualTo("hello\0");
        assertThat(driver.usedCount()).isEqualTo(1);
        assertThat(driver.usedHead(0)).isEqualTo(3);
        assertThat(driver.usedLength(0)).isEqualTo(5);
        assertThat(driver.load(INTERRUPT_STATUS)).isEqualTo(BUFFERS_USED);
        assertThat(line.asserted()).isTrue();
    }

    @Test
    void theBordersOfDescriptorsHaveNoMeaning() {
        put(BUFFERS, "abcdef");
        driver.descriptor(0, BUFFERS, 1, NEXT, 1);
        driver.descriptor(1, BUFFERS + 1, 0, NEXT, 2);
        driver.descriptor(2, BUFFERS + 1, 5, NEXT, 3);
        driver.descriptor(3, BUFFERS + 0x20, 4, NEXT | WRITE, 4);
        driver.descriptor(4, BUFFERS + 0x30, 2, WRITE, 0);
        driver.offer(0);
        driver.ring();
        assertThat(text(BUFFERS + 0x20, 4)).isEqualTo("abcd");
        assertThat(text(BUFFERS + 0x30, 2)).isEqualTo("ef");
    }

    @Test
    void indexesWrapAround() {
        driver.descriptor(0, BUFFERS, 4, 0, 0);
        for (int i = 0; i < 70_000; i++) {
            driver.offer(0);
            driver.ring();
        }
        assertThat(driver.needsReset()).isFalse();
        assertThat(driver.usedCount()).isEqualTo(70_000 % 65_536);
    }

    @Test
    void oneNotificationMayStandForManyBuffers() {
        for (int i = 0; i < SIZE; i++) {
            driver.descriptor(i, BUFFERS, 4, 0, 0);
        }
        driver.offer(7, 6, 5, 4, 3, 2, 1, 0);
        driver.ring();
        assertThat(driver.usedCount()).isEqualTo(SIZE);
        assertThat(driver.usedHead(0)).isEqualTo(7);
        assertThat(driver.usedHead(7)).isZero();
    }

    @Test
    void aDriverMayDoWithoutInterrupts() {
        memory.ram().putShort(AVAILABLE, (short) NO_INTERRUPT);
        driver.descriptor(0, BUFFERS, 4, 0, 0);
        driver.offer(0);
        driver.ring();
        assertThat(driver.usedCount()).isEqualTo(1);
        assertThat(line.rises()).isZero();
    }

    @Test
    void withEventIndexesTheDriverSaysWhichBufferInterrupts() {
        driver.initialise(EVENT_INDEX);
        clearRings();
        int usedEvent = AVAILABLE + 4 + 2 * SIZE;
        int availableEvent = USED + 4 + 8 * SIZE;
        memory.ram().putShort(AVAILABLE, (short) NO_INTERRUPT); // Has no meaning with this feature.
        memory.ram().putShort(usedEvent, (short) 1);
        driver.descriptor(0, BUFFERS, 4, 0, 0);
        driver.offer(0);
        driver.ring();
        assertThat(line.rises()).isZero();
        assertThat(memory.ram().getShort(availableEvent)).isEqualTo((short) 1);
        driver.offer(0);
        driver.ring();
        assertThat(line.rises()).isEqualTo(1);
        assertThat(memory.ram().getShort(availableEvent)).isEqualTo((short) 2);
    }

    @Test
    void descriptorsMayBeInATableOfTheirOwn() {
        put(BUFFERS, "indirect");
        int table = BUFFERS + 0x100;
        driver.descriptorAt(table + 16, address(BUFFERS + 0x40), 8, WRITE, 0);
        driver.descriptorAt(table, address(BUFFERS + 4), 4, NEXT, 1);
        driver.descriptor(0, BUFFERS, 4, NEXT, 1);
        driver.descriptor(1, table, 32, INDIRECT, 0);
        driver.offer(0);
        driver.ring();
        assertThat(text(BUFFERS + 0x40, 8)).isEqualTo("indirect");
        assertThat(driver.usedHead(0)).isZero();
    }

    @Test
    void aDeviceMayUseBuffersOfItsOwnAccord() {
        driver.descriptor(0, BUFFERS, 4, 0, 0);
        driver.offer(0);
        echo.poll();
        assertThat(driver.usedCount()).isEqualTo(1);
    }

    @Test
    void aQueueMayBeStoppedAndStartedAnew() {
        driver.store(QUEUE_READY, 0);
        driver.offer(0);
        driver.ring();
        assertThat(driver.usedCount()).isZero();
        clearRings();
        driver.setUpQueue();
        driver.descriptor(0, BUFFERS, 4, 0, 0);
        driver.offer(0);
        driver.ring();
        assertThat(driver.usedCount()).isEqualTo(1);
    }

    @Test
    void aLoopIsAViolation() {
        driver.descriptor(0, BUFFERS, 1, NEXT, 1);
        driver.descriptor(1, BUFFERS, 1, NEXT, 0);
        driver.offer(0);
        assertViolation("loops");
    }

    @Test
    void aLoopInAnIndirectTableIsAViolation() {
        int table = BUFFERS + 0x100;
        driver.descriptorAt(table, address(BUFFERS), 4, NEXT, 0);
        driver.descriptor(0, table, 16, INDIRECT, 0);
        driver.offer(0);
        assertViolation("loops");
    }

    @Test
    void aHeadOutsideTheTableIsAViolation() {
        driver.offer(SIZE);
        assertViolation("descriptor 8 in a table of 8");
    }

    @Test
    void aNextOutsideTheTableIsAViolation() {
        driver.descriptor(0, BUFFERS, 1, NEXT, 0xffff);
        driver.offer(0);
        assertViolation("descriptor 65535");
    }

    @Test
    void anIndexThatIsTooFarAheadIsAViolation() {
        memory.ram().putShort(AVAILABLE + 2, (short) (SIZE + 1));
        assertViolation("ahead");
    }

    @Test
    void aBufferOutsideMemoryIsAViolation() {
        for (long address : new long[] {0x1000, address(0x8000 - 1), 1L << 32, 0x1_8000_3000L, -1L, 0xffff_fffeL}) {
            driver.initialise(0);
            clearRings();
            driver.descriptorAt(TestDriver.DESCRIPTORS, address, 2, NEXT, 1);
            driver.descriptor(1, BUFFERS, 2, WRITE, 0);
            driver.offer(0);
            assertViolation("not RAM");
        }
    }

    @Test
    void readingBehindWritingIsAViolation() {
        driver.descriptor(0, BUFFERS, 1, NEXT | WRITE, 1);
        driver.descriptor(1, BUFFERS, 1, 0, 0);
        driver.offer(0);
        assertViolation("behind one to write");
    }

    @Test
    void indirectTablesAreChecked() {
        int table = BUFFERS + 0x100;
        driver.descriptorAt(table, address(table), 16, INDIRECT, 0);
        assertIndirectViolation(table, 16, INDIRECT, "indirect descriptor where none may be");
        assertIndirectViolation(table, 0, INDIRECT, "indirect table of 0 bytes");
        assertIndirectViolation(table, 17, INDIRECT, "indirect table of 17 bytes");
        assertIndirectViolation(table, 16, INDIRECT | NEXT, "where none may be");
    }

    @Test
    void anIndirectTableThatWasNotNegotiatedIsAViolation() {
        driver.initialise(0);
        driver.descriptor(0, BUFFERS, 16, INDIRECT, 0);
        driver.offer(0);
        assertViolation("where none may be");
    }

    @Test
    void ringsOutsideMemoryAreAViolation() {
        for (int register : new int[] {QUEUE_DESCRIPTORS, QUEUE_DRIVER, QUEUE_DEVICE, QUEUE_DEVICE + 4}) {
            driver.initialise(0);
            clearRings();
            driver.store(QUEUE_READY, 0);
            driver.store(register, 0x1000);
            driver.store(QUEUE_READY, 1);
            driver.descriptor(0, BUFFERS, 4, 0, 0);
            driver.offer(0);
            assertViolation("not RAM");
        }
    }

    private void assertIndirectViolation(int table, int length, int flags, String message) {
        driver.initialise(INDIRECT_DESCRIPTORS);
        clearRings();
        driver.descriptor(0, table, length, flags, 1);
        driver.offer(0);
        assertViolation(message);
    }

    /** Rings, and expects the device to stop, with an interrupt, and to say why. */
    private void assertViolation(String message) {
        driver.ring();
        assertThat(driver.needsReset()).isTrue();
        assertThat(device.violation()).hasMessageContaining(message);
        assertThat(driver.load(INTERRUPT_STATUS)).isEqualTo(CONFIGURATION_CHANGED);
        assertThat(driver.usedCount()).isZero();
        driver.ring();
        echo.poll();
        assertThat(driver.usedCount()).as("a stopped device does nothing").isZero();
    }

    private void clearRings() {
        memory.ram().put(AVAILABLE, new byte[USED + 0x1000 - AVAILABLE]);
    }

    private void put(int at, String text) {
        memory.ram().put(at, text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String text(int at, int length) {
        byte[] bytes = new byte[length];
        memory.ram().get(at, bytes);
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static long address(int offset) {
        return (FakeMemory.BASE + offset) & 0xffff_ffffL;
    }
}
